"""Seeds the generator at every call.

hint: Start two chains from the same v. What decides which random numbers the second one draws?
fails: b6 b6.steps b6.independence
"""


class RBM:
    def gibbs(self, v, k):
        torch.manual_seed(0)
        with torch.no_grad():
            for _ in range(k):
                v = self.sample_v(self.sample_h(v))
        return v
