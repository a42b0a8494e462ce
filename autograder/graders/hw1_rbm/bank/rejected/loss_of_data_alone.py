"""Lowers F at the data, and raises it nowhere.

hint: What keeps F from falling everywhere?
fails: b1
"""


class RBM:
    def contrastive_divergence_loss(self, v):
        return self.free_energy(v).mean()
