"""The loss by logits and softplus; noise by Independent; prints while it runs."""

import torch
from torch.distributions import Independent, Normal, kl_divergence
from torch.nn import functional


def posterior(mu, logvar):
    return Independent(Normal(mu, logvar.mul(0.5).exp()), 1)


class CVAE:
    @staticmethod
    def reparameterize(mu, logvar):
        print("mu", mu.shape, mu.min().item(), mu.max().item())
        return posterior(mu, logvar).rsample()

    def forward(self, x, c):
        mu, logvar = self.encode(x, c)
        z = self.reparameterize(mu=mu, logvar=logvar)
        print("z", z.shape)
        return self.decode(z, c), mu, logvar

    @staticmethod
    def loss_function(recon, x, mu, logvar):
        logits = torch.logit(recon, eps=1e-6)
        bce = (functional.softplus(logits) - x * logits).sum(-1)
        prior = posterior(torch.zeros_like(mu), torch.zeros_like(mu))
        loss = (bce + kl_divergence(posterior(mu, logvar), prior)).mean(0)
        print(f"loss: {loss.item():.3f}")
        return loss
