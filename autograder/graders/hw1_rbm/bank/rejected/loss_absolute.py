"""Takes the absolute value.

hint: May the loss be negative? Which way does your training go where it is?
fails: b7 b7.gradient
"""


class RBM:
    def contrastive_divergence_loss(self, v):
        difference = self.free_energy(v).mean() - self.free_energy(self.gibbs(v, self.k)).mean()
        return difference.abs()
