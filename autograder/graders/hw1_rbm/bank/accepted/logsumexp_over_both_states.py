"""Sums over the two states of each unit with logsumexp."""


class RBM:
    def free_energy(self, v):
        drive = torch.addmm(self.alpha, v / self.sigma, self.W)
        states = torch.stack([torch.zeros_like(drive), drive])  # h_j = 0 and h_j = 1
        quadratic = torch.norm((v - self.b) / self.sigma, dim=1) ** 2 / 2
        return quadratic - torch.logsumexp(states, dim=0).sum(dim=1)
