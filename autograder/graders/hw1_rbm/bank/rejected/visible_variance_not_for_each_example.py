"""One variance for all examples: shape (V,).

hint: Which shape is asked for the variance? Look at the docstring.
fails: b2.variance
"""


class RBM:
    def p_v_given_h(self, h):
        return self.b + self.sigma * (h @ self.W.T), self.sigma.square()
