"""Divides the square by σ, not by σ².

hint: Which power of σ_i is (v_i − b_i)² divided by?
fails: b5.sigma
"""


class RBM:
    def free_energy(self, v):
        quadratic = ((v - self.b).square() / (2 * self.sigma)).sum(dim=1)
        drive = self.alpha + (v / self.sigma) @ self.W
        return quadratic - functional.softplus(drive).sum(dim=1)
