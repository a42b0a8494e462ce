"""Leaves the quadratic term out.

hint: Which term of the energy does not depend on h? Does it go away when you sum over h?
fails: b5 b5.sigma b5.extremes b5.gradient
"""


class RBM:
    def free_energy(self, v):
        drive = self.alpha + (v / self.sigma) @ self.W
        return -functional.softplus(drive).sum(dim=1)
