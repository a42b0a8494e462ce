"""Subtracts the visible bias from v.

hint: In which terms of the energy does b_i stand, and is there an h_j in them?
fails: b1 b1.sigma b1.gradient
"""


class RBM:
    def p_h_given_v(self, v):
        return torch.sigmoid(self.alpha + ((v - self.b) / self.sigma) @ self.W)
