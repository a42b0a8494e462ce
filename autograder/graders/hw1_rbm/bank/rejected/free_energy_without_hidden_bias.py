"""Leaves α out.

hint: Which terms of the energy contain h_j? There are two.
fails: b5 b5.sigma b5.extremes b5.gradient
"""


class RBM:
    def free_energy(self, v):
        quadratic = ((v - self.b).square() / (2 * self.sigma.square())).sum(dim=1)
        return quadratic - functional.softplus((v / self.sigma) @ self.W).sum(dim=1)
