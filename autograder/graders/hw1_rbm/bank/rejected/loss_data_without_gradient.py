"""No gradient of F(v).

hint: How does your loss change with W? There are two terms with W in it.
fails: b7.gradient b7.steps
"""


class RBM:
    def contrastive_divergence_loss(self, v):
        v_k = self.gibbs(v, self.k)
        with torch.no_grad():
            data = self.free_energy(v).mean()
        return data - self.free_energy(v_k).mean()
