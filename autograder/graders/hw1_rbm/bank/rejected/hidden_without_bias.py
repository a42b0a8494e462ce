"""Leaves α out.

hint: Which terms of the energy contain h_j? There are two.
fails: b1 b1.sigma b1.extremes b1.gradient
"""


class RBM:
    def p_h_given_v(self, v):
        return torch.sigmoid((v / self.sigma) @ self.W)
