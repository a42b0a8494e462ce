"""Subtracts b from v in place, at last.

hint: What is v after the call? What does -= do to it?
fails: b5.inputs
"""


class RBM:
    def free_energy(self, v):
        quadratic = ((v - self.b).square() / (2 * self.sigma.square())).sum(dim=1)
        drive = self.alpha + (v / self.sigma) @ self.W
        v.data -= self.b.data
        return quadratic - functional.softplus(drive).sum(dim=1)
