"""Returns a Python number.

hint: Can your loss be differentiated? What does .item() leave out?
fails: b7 b7.gradient
"""


class RBM:
    def contrastive_divergence_loss(self, v):
        v_k = self.gibbs(v, self.k)
        return (self.free_energy(v).mean() - self.free_energy(v_k).mean()).item()
