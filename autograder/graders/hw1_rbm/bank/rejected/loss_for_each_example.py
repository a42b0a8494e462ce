"""One loss for each example.

hint: How many numbers can be minimised? How many are asked?
fails: b7 b7.gradient
"""


class RBM:
    def contrastive_divergence_loss(self, v):
        v_k = self.gibbs(v, self.k)
        return self.free_energy(v) - self.free_energy(v_k)
