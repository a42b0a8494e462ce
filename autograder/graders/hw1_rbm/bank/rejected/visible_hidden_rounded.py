"""Rounds h to zeros and ones.

hint: May h also hold probabilities? What becomes of 0.3?
fails: b2.sigma b2.gradient
"""


class RBM:
    def p_v_given_h(self, h):
        mean = self.b + self.sigma * ((h > 0.5).to(h) @ self.W.T)
        return mean, self.sigma.square().expand_as(mean)
