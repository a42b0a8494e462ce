"""The sigmoid of twice the drive, as for units of −1 and 1.

hint: By how much do the energies of h_j = 0 and h_j = 1 differ?
fails: b1 b1.sigma b1.gradient
"""


class RBM:
    def p_h_given_v(self, v):
        return torch.sigmoid(2 * (self.alpha + (v / self.sigma) @ self.W))
