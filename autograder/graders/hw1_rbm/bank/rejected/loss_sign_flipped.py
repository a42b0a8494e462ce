"""F(v_k) − F(v).

hint: Should training raise F at the data, or lower it?
fails: b7 b7.gradient
"""


class RBM:
    def contrastive_divergence_loss(self, v):
        v_k = self.gibbs(v, self.k)
        return self.free_energy(v_k).mean() - self.free_energy(v).mean()
