"""In-place arithmetic on what is its own, and small shifts of probabilities."""

import torch


class VAE:
    def reparameterize(self, mu, logvar):
        if not self.training:
            return mu
        std = torch.exp(logvar / 2)
        return torch.randn_like(std).mul_(std).add_(mu)


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    eps = 1e-6
    terms = x * torch.log(x_hat + eps)
    terms = terms.add_((1 - x) * torch.log(1 - x_hat + eps))
    bce = -terms.sum([1, 2, 3]).mean(0)
    var = logvar.exp()
    kld = (mu**2 + var - logvar).sub_(1).mul_(0.5).sum(1).mean(0)
    return (bce + kl_weight * kld).reshape(1), bce.reshape(1), kld.reshape(1)
