"""F of the mean example.

hint: Is the mean of F the same as F of the mean? Which of them is asked?
fails: b7 b7.gradient
"""


class RBM:
    def contrastive_divergence_loss(self, v):
        v_k = self.gibbs(v, self.k)
        return (self.free_energy(v.mean(0, True)) - self.free_energy(v_k.mean(0, True))).squeeze()
