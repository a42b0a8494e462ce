"""The square of the difference.

hint: What is the gradient of your loss? Compare with that of contrastive divergence.
fails: b7 b7.gradient b7.steps
"""


class RBM:
    def contrastive_divergence_loss(self, v):
        v_k = self.gibbs(v, self.k)
        return (self.free_energy(v) - self.free_energy(v_k)).square().mean()
