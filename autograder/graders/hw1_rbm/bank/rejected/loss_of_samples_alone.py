"""Raises F at the samples, and lowers it nowhere.

hint: Where does the loss tell the machine what the data are like?
fails: b7 b7.gradient b7.steps
"""


class RBM:
    def contrastive_divergence_loss(self, v):
        return -self.free_energy(self.gibbs(v, self.k)).mean()
