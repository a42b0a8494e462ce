"""Takes the 2 σ² of the exponent for the variance.

hint: What is the variance of a Gaussian with exponent −(x − m)² / (2 s²)?
fails: b2.variance
"""


class RBM:
    def p_v_given_h(self, h):
        mean = self.b + self.sigma * (h @ self.W.T)
        return mean, 2 * self.sigma.square().expand_as(mean)
