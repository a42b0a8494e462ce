"""Computes 1 / σ in the first call and keeps it.

hint: What does your function return once σ has been changed?
fails: b5 b5.sigma b5.extremes
"""


class RBM:
    def free_energy(self, v):
        if not hasattr(self, "inverse"):
            self.inverse = 1 / self.sigma
        drive = self.alpha + (v * self.inverse) @ self.W
        quadratic = ((v - self.b) * self.inverse).square().sum(dim=1) / 2
        return quadratic - functional.softplus(drive).sum(dim=1)
