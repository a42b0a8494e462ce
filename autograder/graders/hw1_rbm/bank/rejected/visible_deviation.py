"""Returns the standard deviation.

hint: Which one is asked, the variance or the standard deviation?
fails: b2.variance
"""


class RBM:
    def p_v_given_h(self, h):
        mean = self.b + self.sigma * (h @ self.W.T)
        return mean, self.sigma.expand_as(mean)
