"""Sums over the batch.

hint: What becomes of your loss if every example is there twice?
fails: b7 b7.gradient
"""


class RBM:
    def contrastive_divergence_loss(self, v):
        v_k = self.gibbs(v, self.k)
        return self.free_energy(v).sum() - self.free_energy(v_k).sum()
