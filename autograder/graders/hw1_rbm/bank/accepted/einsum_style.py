"""Sums as einsum, and v given the mean's bias last."""


class RBM:
    def p_h_given_v(self, v):
        drive = torch.einsum("bi,i,ij->bj", v, 1 / self.sigma, self.W)
        return 1 / (1 + torch.exp(-(drive + self.alpha).clamp(min=-87)))

    def p_v_given_h(self, h):
        mean = torch.einsum("bj,ij,i->bi", h, self.W, self.sigma) + self.b
        return mean, torch.ones_like(mean) * self.sigma * self.sigma

    def free_energy(self, v):
        z = (v - self.b) / self.sigma
        drive = torch.einsum("bi,ij->bj", v / self.sigma, self.W) + self.alpha
        return 0.5 * torch.einsum("bi,bi->b", z, z) - functional.softplus(drive).sum(-1)
