"""The given energy at h = 0, minus the softplus."""


class RBM:
    def free_energy(self, v):
        nothing = torch.zeros(len(v), self.W.shape[1])
        drive = self.alpha + (v / self.sigma) @ self.W
        return self.energy(v, nothing) - torch.nn.Softplus()(drive).sum(dim=1)
