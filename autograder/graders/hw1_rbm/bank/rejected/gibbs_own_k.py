"""Uses self.k in the place of its argument.

hint: How many steps does gibbs(v, 3) make, and how many should it?
fails: b6 b6.steps
"""


class RBM:
    def gibbs(self, v, k):
        with torch.no_grad():
            for _ in range(self.k):
                v = self.sample_v(self.sample_h(v))
        return v
