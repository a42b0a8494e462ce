"""Chooses between two formulas by torch.where, one of which overflows.

hint: F is finite, but is its gradient? What does autograd make of the branch that torch.where has
not chosen?
fails: b5.extremes
"""


class RBM:
    def free_energy(self, v):
        quadratic = ((v - self.b).square() / (2 * self.sigma.square())).sum(dim=1)
        drive = self.alpha + (v / self.sigma) @ self.W
        softplus = torch.where(drive > 20, drive, torch.log1p(torch.exp(drive)))
        return quadratic - softplus.sum(dim=1)
