"""Returns the variance first.

hint: In which order are mean and variance asked?
fails: b2 b2.variance b2.sigma b2.gradient
"""


class RBM:
    def p_v_given_h(self, h):
        mean = self.b + self.sigma * (h @ self.W.T)
        return self.sigma.square().expand_as(mean), mean
