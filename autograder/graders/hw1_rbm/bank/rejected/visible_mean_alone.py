"""Returns the mean and nothing else.

hint: How many results does the docstring ask for?
fails: b2 b2.variance b2.sigma b2.gradient
"""


class RBM:
    def p_v_given_h(self, h):
        return self.b + self.sigma * (h @ self.W.T)
