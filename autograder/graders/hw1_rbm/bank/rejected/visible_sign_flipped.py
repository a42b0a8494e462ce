"""Subtracts what the hidden units add.

hint: Do hidden units with positive weights raise the mean of v, or lower it?
fails: b2 b2.sigma b2.gradient
"""


class RBM:
    def p_v_given_h(self, h):
        mean = self.b - self.sigma * (h @ self.W.T)
        return mean, self.sigma.square().expand_as(mean)
