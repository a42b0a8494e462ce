"""Distributions of PyTorch, for noise and divergence."""

from torch.distributions import Normal, kl_divergence


class CVAE:
    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        z = Normal(mu, (0.5 * logvar).exp()).rsample()
        return self.decode(z, p), mu, logvar, z

    def sample(self, p):
        z = Normal(0.0, 1.0).sample((len(p), self.latent_dim))
        return self.decode(z, p)


def loss_fn(x, x_hat, mu, logvar):
    q = Normal(mu, (0.5 * logvar).exp())
    kl = kl_divergence(q, Normal(0.0, 1.0)).sum(-1).mean()
    return kl + ((x - x_hat) ** 2).sum(-1).mean()
