"""Lowers F at the data, and raises it nowhere.

hint: What keeps F from falling everywhere?
fails: b7 b7.gradient b7.steps
"""


class RBM:
    def contrastive_divergence_loss(self, v):
        return self.free_energy(v).mean()
