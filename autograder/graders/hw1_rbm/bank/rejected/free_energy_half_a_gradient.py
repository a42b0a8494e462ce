"""Detaches the quadratic term.

hint: To which parameter does a gradient flow through the quadratic term?
fails: b5.gradient
"""


class RBM:
    def free_energy(self, v):
        quadratic = ((v - self.b).square() / (2 * self.sigma.square())).sum(dim=1)
        drive = self.alpha + (v / self.sigma) @ self.W
        return quadratic.detach() - functional.softplus(drive).sum(dim=1)
