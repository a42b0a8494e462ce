"""Removes all axes of size 1.

hint: Which shape does your result have for one example?
fails: b5.sigma
"""


class RBM:
    def free_energy(self, v):
        quadratic = ((v - self.b).square() / (2 * self.sigma.square())).sum(dim=1)
        drive = self.alpha + (v / self.sigma) @ self.W
        return (quadratic - functional.softplus(drive).sum(dim=1)).squeeze()
