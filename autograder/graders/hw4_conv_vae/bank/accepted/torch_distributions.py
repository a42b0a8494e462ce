"""Distributions of torch, in one go for all samples."""

from torch.distributions import Bernoulli, Independent, Normal, kl_divergence


class VAE:
    def reparameterize(self, mu, logvar):
        return Normal(mu, torch.exp(logvar / 2)).rsample() if self.training else mu

    def sample(self, count):
        zeros = torch.zeros(count, self.zdim, device=self.device)
        return self.decoder(Normal(zeros, 1.0).sample())


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    log_p = Bernoulli(probs=x_hat, validate_args=False).log_prob(x)
    bce = -log_p.sum(dim=(1, 2, 3)).mean()
    q, p = Normal(mu, torch.exp(logvar / 2)), Normal(0.0, 1.0)
    kld = kl_divergence(q, p).sum(dim=1).mean()
    return bce + kl_weight * kld, bce, kld


@torch.no_grad()
def log_likelihood(vae, x, samples=100):
    mu, logvar = vae.encoder(x)
    q = Independent(Normal(mu, torch.exp(logvar / 2)), 1)
    p = Independent(Normal(torch.zeros_like(mu), torch.ones_like(mu)), 1)
    z = q.sample((samples,))  # (K, B, Z)
    x_hat = vae.decoder(z.flatten(end_dim=1)).unflatten(0, z.shape[:2])
    likelihood = Independent(Bernoulli(probs=x_hat, validate_args=False), 3)
    log_w = likelihood.log_prob(x) + p.log_prob(z) - q.log_prob(z)
    return torch.logsumexp(log_w, dim=0) - torch.log(torch.tensor(float(samples)))
