"""Loops over the images of a batch, for their latents, their loss and their drawing."""

import torch


class CVAE:
    @staticmethod
    def reparameterize(mu, logvar):
        pairs = zip(mu, logvar, strict=True)
        return torch.stack([m + (v / 2).exp() * torch.randn(len(m)) for m, v in pairs])

    @staticmethod
    def loss_function(recon, x, mu, logvar):
        total = 0
        for image, p, m, v in zip(x, recon, mu, logvar, strict=True):
            likely = image * torch.clamp(p, min=1e-30).log()
            unlikely = (1 - image) * torch.clamp(1 - p, min=1e-30).log()
            total = total - (likely + unlikely).sum()
            total = total + 0.5 * (m @ m + v.exp().sum() - v.sum() - len(v))
        return total / len(x)

    def sample_class(self, label, n):
        c = torch.eye(self.n_classes)[[label]]
        return torch.cat([self.decode(torch.randn(1, self.z_dim), c) for _ in range(n)])
