"""Subtracts b from v in the drive of the hidden units.

hint: Which terms of the energy hold h? Does b occur in any of them?
fails: b5 b5.sigma b5.extremes b5.gradient
"""


class RBM:
    def free_energy(self, v):
        quadratic = ((v - self.b).square() / (2 * self.sigma.square())).sum(dim=1)
        drive = self.alpha + ((v - self.b) / self.sigma) @ self.W
        return quadratic - functional.softplus(drive).sum(dim=1)
