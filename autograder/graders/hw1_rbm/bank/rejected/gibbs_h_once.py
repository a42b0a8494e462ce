"""Draws h once, and then v over and over.

hint: What is drawn anew in each step: v alone, or h as well?
fails: b6.steps
"""


class RBM:
    def gibbs(self, v, k):
        with torch.no_grad():
            h = self.sample_h(v)
            for _ in range(k):
                v = self.sample_v(h)
        return v
