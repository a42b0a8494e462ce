"""No gradient of F(v).

hint: Training has to lower F at the data. Does F(v) get a gradient?
fails: b7.gradient
"""


class RBM:
    def contrastive_divergence_loss(self, v):
        v_k = self.gibbs(v, self.k)
        with torch.no_grad():
            data = self.free_energy(v).mean()
        return data - self.free_energy(v_k).mean()
