"""The probability of h = 0.

hint: Does a large positive α_j make h_j = 1 more likely, or less? Look at the energy's signs.
fails: b1 b1.sigma b1.extremes b1.gradient
"""


class RBM:
    def p_h_given_v(self, v):
        return torch.sigmoid(-self.alpha - (v / self.sigma) @ self.W)
