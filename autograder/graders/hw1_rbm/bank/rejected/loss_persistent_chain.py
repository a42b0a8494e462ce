"""Goes on with the chain where it was at the last call.

hint: Where does the chain of contrastive divergence start, and where does yours at the second call?
fails: b7
"""


class RBM:
    def contrastive_divergence_loss(self, v):
        if getattr(self, "chain", v[:0].detach()).shape != v.shape:
            self.chain = v.detach()
        self.chain = self.gibbs(self.chain, self.k).detach()
        return self.free_energy(v).mean() - self.free_energy(self.chain).mean()
