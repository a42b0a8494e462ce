"""Data and samples in one batch, and sums divided by the batch size."""


class RBM:
    def contrastive_divergence_loss(self, v):
        v_k = self.gibbs(v.detach(), k=self.k)
        energies = self.free_energy(torch.cat([v, v_k]))
        data, model = energies.split(v.size(0))
        return data.sum() / v.size(0) - model.sum() / v.size(0)
