"""Divides the mean by the batch size once more.

hint: Count how often you divide by B.
fails: b7 b7.gradient
"""


class RBM:
    def contrastive_divergence_loss(self, v):
        v_k = self.gibbs(v, self.k)
        return (self.free_energy(v).mean() - self.free_energy(v_k).mean()) / len(v)
