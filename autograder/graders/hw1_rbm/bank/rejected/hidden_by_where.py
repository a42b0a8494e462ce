"""Chooses between two formulas by torch.where, each of which overflows somewhere.

hint: What does autograd make of the branch that torch.where has not chosen?
fails: b1.extremes
"""


class RBM:
    def p_h_given_v(self, v):
        drive = self.alpha + (v / self.sigma) @ self.W
        return torch.where(
            drive >= 0, 1 / (1 + torch.exp(-drive)), torch.exp(drive) / (1 + torch.exp(drive))
        )
