"""Returns a distribution object.

hint: Is a distribution asked, or two tensors that describe it?
fails: b2 b2.variance b2.sigma b2.gradient
"""

from torch.distributions import Normal


class RBM:
    def p_v_given_h(self, h):
        mean = self.b + self.sigma * (h @ self.W.T)
        return Normal(mean, self.sigma.expand_as(mean))
