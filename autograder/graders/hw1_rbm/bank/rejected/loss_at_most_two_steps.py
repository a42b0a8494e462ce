"""Runs two steps at most.

hint: With k = 10, how many steps does your chain run?
fails: b7.steps
"""


class RBM:
    def contrastive_divergence_loss(self, v):
        v_k = self.gibbs(v, min(self.k, 2))
        return self.free_energy(v).mean() - self.free_energy(v_k).mean()
