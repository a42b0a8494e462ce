"""Returns v and h.

hint: Which one tensor is asked?
fails: b6 b6.steps b6.independence b6.gradient
"""


class RBM:
    def gibbs(self, v, k):
        with torch.no_grad():
            for _ in range(k):
                h = self.sample_h(v)
                v = self.sample_v(h)
        return v, h
