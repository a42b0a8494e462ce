"""Returns the reciprocal of the variance.

hint: Do the visible units vary more, or less, where σ is larger?
fails: b2.variance
"""


class RBM:
    def p_v_given_h(self, h):
        mean = self.b + self.sigma * (h @ self.W.T)
        return mean, (1 / self.sigma.square()).expand_as(mean)
