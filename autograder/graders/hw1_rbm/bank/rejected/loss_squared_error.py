"""The squared error of the reconstruction.

hint: It is the difference of two free energies that is asked. Is the error anywhere in CD?
fails: b7 b7.gradient
"""


class RBM:
    def contrastive_divergence_loss(self, v):
        return (v - self.gibbs(v, self.k)).square().mean()
