"""The absolute value of the difference.

hint: Which gradient has your loss where it is negative? It may be of either sign.
fails: b7 b7.gradient
"""


class RBM:
    def contrastive_divergence_loss(self, v):
        v_k = self.gibbs(v, self.k)
        return (self.free_energy(v).mean() - self.free_energy(v_k).mean()).abs()
