"""Adds a penalty of the weights.

hint: Is every term of your loss in the handout?
fails: b7 b7.gradient
"""


class RBM:
    def contrastive_divergence_loss(self, v):
        difference = self.free_energy(v).mean() - self.free_energy(self.gibbs(v, self.k)).mean()
        return difference + 1e-4 * self.W.square().sum()
