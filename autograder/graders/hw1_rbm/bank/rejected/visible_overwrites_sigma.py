"""Squares σ in place.

hint: What is self.sigma after the call? What do functions do whose names end with an underscore?
fails: b2.gradient b2.inputs b2.sigma b2.variance
"""


class RBM:
    def p_v_given_h(self, h):
        mean = self.b + self.sigma * (h @ self.W.T)
        return mean, self.sigma.square_().expand_as(mean)
