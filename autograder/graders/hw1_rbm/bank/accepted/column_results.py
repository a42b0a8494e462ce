"""Keeps the summed axis: a free energy of shape (B, 1), a loss of shape (1,)."""


class RBM:
    def free_energy(self, v):
        drive = self.alpha + (v / self.sigma) @ self.W
        quadratic = ((v - self.b) ** 2 / (2 * self.sigma**2)).sum(dim=1, keepdim=True)
        return quadratic - functional.softplus(drive).sum(dim=1, keepdim=True)

    def contrastive_divergence_loss(self, v):
        data, model = self.free_energy(v), self.free_energy(self.gibbs(v, self.k))
        return (data.reshape(-1, 1) - model.reshape(-1, 1)).mean(dim=0)
