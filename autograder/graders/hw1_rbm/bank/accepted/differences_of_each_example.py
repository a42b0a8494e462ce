"""The mean of differences, example by example."""


class RBM:
    def contrastive_divergence_loss(self, v):
        v_k = torch.as_tensor(self.gibbs(v, self.k))
        data, model = self.free_energy(v), self.free_energy(v_k)
        terms = [d - m for d, m in zip(data, model)]
        return torch.mean(torch.stack(terms))
