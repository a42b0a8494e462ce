"""Leaves b out of the mean.

hint: What is the mean of v where h = 0?
fails: b2 b2.sigma b2.gradient
"""


class RBM:
    def p_v_given_h(self, h):
        mean = self.sigma * (h @ self.W.T)
        return mean, self.sigma.square().expand_as(mean)
