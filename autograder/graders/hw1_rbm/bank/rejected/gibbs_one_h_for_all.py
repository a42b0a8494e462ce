"""Draws h for the first example and uses it for all.

hint: Does each example have an h of its own?
fails: b6 b6.steps b6.independence
"""


class RBM:
    def gibbs(self, v, k):
        with torch.no_grad():
            for _ in range(k):
                v = self.sample_v(self.sample_h(v)[:1].expand(len(v), -1))
        return v
