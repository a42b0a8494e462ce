"""A tanh, for units of −1 and 1.

hint: Which two values can h_j take? Normalise over these.
fails: b1 b1.sigma b1.extremes b1.gradient
"""


class RBM:
    def p_h_given_v(self, v):
        return torch.tanh(self.alpha + (v / self.sigma) @ self.W)
