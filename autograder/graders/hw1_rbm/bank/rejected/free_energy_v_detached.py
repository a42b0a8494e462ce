"""Detaches v.

hint: F depends on W, b, α and v. Which of them gets no gradient?
fails: b5.extremes b5.gradient
"""


class RBM:
    def free_energy(self, v):
        v = v.detach()
        quadratic = ((v - self.b).square() / (2 * self.sigma.square())).sum(dim=1)
        drive = self.alpha + (v / self.sigma) @ self.W
        return quadratic - functional.softplus(drive).sum(dim=1)
