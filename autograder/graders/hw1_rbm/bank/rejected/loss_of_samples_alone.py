"""Raises F at the samples, and lowers it nowhere.

hint: Where does the loss tell the machine what the data are like?
fails: b1
"""


class RBM:
    def contrastive_divergence_loss(self, v):
        return -self.free_energy(self.gibbs(v, self.k)).mean()
