"""−v b in the place of the quadratic term, as in a Bernoulli–Bernoulli machine.

hint: Which term of the energy contains b? It is not the one of binary visible units.
fails: b5 b5.sigma b5.extremes b5.gradient
"""


class RBM:
    def free_energy(self, v):
        drive = self.alpha + (v / self.sigma) @ self.W
        return -(v @ self.b) - functional.softplus(drive).sum(dim=1)
