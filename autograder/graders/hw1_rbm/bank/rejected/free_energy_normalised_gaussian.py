"""Adds the constant of a Gaussian density, which belongs to Z.

hint: p(v) = exp(−F(v)) / Z with the same Z as in p(v, h). Is there a 2π in E?
fails: b5 b5.sigma b5.extremes
"""


class RBM:
    def free_energy(self, v):
        quadratic = ((v - self.b).square() / (2 * self.sigma.square())).sum(dim=1)
        drive = self.alpha + (v / self.sigma) @ self.W
        constant = (2 * torch.pi * self.sigma.square()).log().sum() / 2
        return quadratic + constant - functional.softplus(drive).sum(dim=1)
