"""The softplus of the sum over hidden units.

hint: Each hidden unit has a factor 1 + exp(a_j) of its own. What is the logarithm of their product?
fails: b5 b5.sigma b5.extremes b5.gradient
"""


class RBM:
    def free_energy(self, v):
        quadratic = ((v - self.b).square() / (2 * self.sigma.square())).sum(dim=1)
        drive = self.alpha + (v / self.sigma) @ self.W
        return quadratic - functional.softplus(drive.sum(dim=1))
