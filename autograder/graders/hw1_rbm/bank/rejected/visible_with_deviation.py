"""Returns the standard deviation, too.

hint: How many results does the docstring ask for?
fails: b2 b2.variance b2.sigma
"""


class RBM:
    def p_v_given_h(self, h):
        mean = self.b + self.sigma * (h @ self.W.T)
        return mean, self.sigma.square().expand_as(mean), self.sigma.expand_as(mean)
