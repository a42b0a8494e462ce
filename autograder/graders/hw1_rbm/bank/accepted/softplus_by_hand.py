"""Writes the softplus as max(a, 0) + log(1 + exp(−|a|))."""


class RBM:
    def free_energy(self, v):
        drive = self.alpha + (v / self.sigma) @ self.W
        softplus = drive.clamp(min=0) + torch.log1p(torch.exp(-drive.abs()))
        return torch.sum((v - self.b) ** 2 / (2 * self.sigma**2), 1) - torch.sum(softplus, 1)
