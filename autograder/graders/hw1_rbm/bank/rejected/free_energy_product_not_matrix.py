"""Takes the square of the sum over units.

hint: Sum of squares, or square of the sum?
fails: b5 b5.sigma b5.extremes b5.gradient
"""


class RBM:
    def free_energy(self, v):
        quadratic = ((v - self.b) / self.sigma).sum(dim=1).square() / 2
        drive = self.alpha + (v / self.sigma) @ self.W
        return quadratic - functional.softplus(drive).sum(dim=1)
