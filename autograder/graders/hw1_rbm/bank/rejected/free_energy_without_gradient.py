"""Computes F without a gradient.

hint: What will be trained with F? Can a gradient flow through it?
fails: b5.extremes b5.gradient
"""


class RBM:
    def free_energy(self, v):
        with torch.no_grad():
            quadratic = ((v - self.b).square() / (2 * self.sigma.square())).sum(dim=1)
            drive = self.alpha + (v / self.sigma) @ self.W
        return quadratic - functional.softplus(drive).sum(dim=1)
