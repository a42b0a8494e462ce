"""Keeps the loss from being negative.

hint: May the loss be negative? What does your training do where it is?
fails: b7 b7.gradient
"""


class RBM:
    def contrastive_divergence_loss(self, v):
        difference = self.free_energy(v).mean() - self.free_energy(self.gibbs(v, self.k)).mean()
        return difference.clamp(min=0)
