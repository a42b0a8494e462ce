"""No gradient of F(v_k) for the parameters.

hint: v_k counts as a constant. But does F(v_k) not depend on W?
fails: b7.gradient
"""


class RBM:
    def contrastive_divergence_loss(self, v):
        v_k = self.gibbs(v, self.k)
        return self.free_energy(v).mean() - self.free_energy(v_k).mean().detach()
