"""Returns the reconstruction, without chance, in evaluation.

hint: Is the chain another one after model.eval()?
fails: b6.steps
"""


class RBM:
    @torch.no_grad()
    def gibbs(self, v, k):
        if not self.training:
            return self.reconstruct(v)
        for _ in range(k):
            v = self.sample_v(self.sample_h(v))
        return v
