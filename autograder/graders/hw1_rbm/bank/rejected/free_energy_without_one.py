"""log exp(a): only the states h = 1.

hint: Which values can each h_j take in the sum over h?
fails: b5 b5.sigma b5.extremes b5.gradient
"""


class RBM:
    def free_energy(self, v):
        quadratic = ((v - self.b).square() / (2 * self.sigma.square())).sum(dim=1)
        drive = self.alpha + (v / self.sigma) @ self.W
        return quadratic - drive.sum(dim=1)
