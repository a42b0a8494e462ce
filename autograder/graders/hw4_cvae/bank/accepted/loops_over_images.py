"""Loops over the images of a batch, for their latents, their loss and their drawing."""

import torch


class CVAE:
    def reparameterize(self, mu, logvar):
        if not self.training:
            return mu
        pairs = zip(mu, logvar, strict=True)
        return torch.stack([m + (v / 2).exp() * torch.randn(len(m)) for m, v in pairs])

    def sample(self, c):
        return torch.cat([self.decoder(torch.randn(1, self.zdim), one[None]) for one in c])


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    bce = kld = 0
    for image, p, m, v in zip(x, x_hat, mu, logvar, strict=True):
        likely = image * torch.clamp(p, min=1e-30).log()
        unlikely = (1 - image) * torch.clamp(1 - p, min=1e-30).log()
        bce = bce - (likely + unlikely).sum() / len(x)
        kld = kld + 0.5 * (m @ m + v.exp().sum() - v.sum() - len(v)) / len(x)
    return bce + kl_weight * kld, bce, kld
