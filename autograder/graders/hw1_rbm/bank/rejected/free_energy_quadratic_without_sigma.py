"""No σ in the quadratic term.

hint: What is (v_i − b_i)² divided by in the energy?
fails: b5.sigma
"""


class RBM:
    def free_energy(self, v):
        quadratic = 0.5 * (v - self.b).square().sum(dim=1)
        drive = self.alpha + (v / self.sigma) @ self.W
        return quadratic - functional.softplus(drive).sum(dim=1)
