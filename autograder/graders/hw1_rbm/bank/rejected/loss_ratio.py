"""log F(v) − log F(v_k).

hint: Is it a difference of free energies, or of their logarithms?
fails: b1
"""


class RBM:
    def contrastive_divergence_loss(self, v):
        v_k = self.gibbs(v, self.k)
        return (self.free_energy(v).exp().mean().log()) - self.free_energy(v_k).exp().mean().log()
