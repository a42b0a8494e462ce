"""CD-(k + 1).

hint: How many steps does the chain make? Compare with self.k.
fails: b7 b7.gradient
"""


class RBM:
    def contrastive_divergence_loss(self, v):
        v_k = self.gibbs(v, self.k + 1)
        return self.free_energy(v).mean() - self.free_energy(v_k).mean()
