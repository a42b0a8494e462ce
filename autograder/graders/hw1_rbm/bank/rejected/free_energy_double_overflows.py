"""log(1 + exp(a)) in double precision, which overflows later.

hint: How large may a be in double precision before exp(a) overflows?
fails: b5.extremes
"""


class RBM:
    def free_energy(self, v):
        quadratic = ((v - self.b).square() / (2 * self.sigma.square())).sum(dim=1)
        drive = (self.alpha + (v / self.sigma) @ self.W).double()
        return quadratic - (1 + drive.exp()).log().sum(dim=1).float()
