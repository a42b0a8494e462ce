"""No σ in the softplus.

hint: What happens to v_i in the energy before it is multiplied with W_ij?
fails: b5.sigma
"""


class RBM:
    def free_energy(self, v):
        quadratic = ((v - self.b).square() / (2 * self.sigma.square())).sum(dim=1)
        return quadratic - functional.softplus(self.alpha + v @ self.W).sum(dim=1)
