"""v² in the place of (v − b)².

hint: Where is the quadratic term smallest?
fails: b5 b5.sigma b5.extremes b5.gradient
"""


class RBM:
    def free_energy(self, v):
        quadratic = (v.square() / (2 * self.sigma.square())).sum(dim=1)
        drive = self.alpha + (v / self.sigma) @ self.W
        return quadratic - functional.softplus(drive).sum(dim=1)
