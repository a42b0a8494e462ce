"""Gibbs sampling by recursion."""


class RBM:
    def gibbs(self, v, k):
        if k == 0:
            return v.detach()
        return self.gibbs(self.sample_v(self.sample_h(v)).detach(), k - 1)
