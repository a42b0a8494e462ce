"""Leaves the ½ of the quadratic term out.

hint: By what is (v_i − b_i)² divided in the energy?
fails: b5 b5.sigma b5.extremes b5.gradient
"""


class RBM:
    def free_energy(self, v):
        quadratic = ((v - self.b) / self.sigma).square().sum(dim=1)
        drive = self.alpha + (v / self.sigma) @ self.W
        return quadratic - functional.softplus(drive).sum(dim=1)
