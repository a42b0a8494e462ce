"""The mean over all h in the place of the sum.

hint: Is Σ_h a sum or a mean? Which constant makes the difference, and is Z still the same?
fails: b5 b5.sigma b5.extremes
"""


class RBM:
    def free_energy(self, v):
        quadratic = ((v - self.b).square() / (2 * self.sigma.square())).sum(dim=1)
        drive = self.alpha + (v / self.sigma) @ self.W
        return quadratic - (functional.softplus(drive) - functional.softplus(torch.zeros(()))).sum(
            dim=1
        )
