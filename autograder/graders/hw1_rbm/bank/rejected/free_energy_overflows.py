"""log(1 + exp(a)), which is infinite where a is large.

hint: What is exp(1000) in floating point, and what is log(1 + exp(1000))?
fails: b5.extremes
"""


class RBM:
    def free_energy(self, v):
        quadratic = ((v - self.b).square() / (2 * self.sigma.square())).sum(dim=1)
        drive = self.alpha + (v / self.sigma) @ self.W
        return quadratic - torch.log(1 + torch.exp(drive)).sum(dim=1)
