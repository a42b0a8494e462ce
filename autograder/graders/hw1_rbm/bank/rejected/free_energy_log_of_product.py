"""The logarithm of a product that overflows.

hint: How large does a product of sixty factors become? Which rule turns its logarithm into a sum?
fails: b5.extremes
"""


class RBM:
    def free_energy(self, v):
        quadratic = ((v - self.b).square() / (2 * self.sigma.square())).sum(dim=1)
        drive = self.alpha + (v / self.sigma) @ self.W
        return quadratic - torch.log(torch.prod(1 + torch.exp(drive), dim=1))
