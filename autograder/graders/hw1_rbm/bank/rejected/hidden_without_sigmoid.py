"""Returns the argument of the sigmoid.

hint: Are these numbers between 0 and 1? Which function of them are the probabilities?
fails: b1 b1.sigma b1.extremes b1.gradient
"""


class RBM:
    def p_h_given_v(self, v):
        return self.alpha + (v / self.sigma) @ self.W
