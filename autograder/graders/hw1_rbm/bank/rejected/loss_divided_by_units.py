"""Divides by the number of visible units, too.

hint: Over which axis is the average? The batch alone.
fails: b7 b7.gradient
"""


class RBM:
    def contrastive_divergence_loss(self, v):
        v_k = self.gibbs(v, self.k)
        return (self.free_energy(v).mean() - self.free_energy(v_k).mean()) / v.shape[1]
