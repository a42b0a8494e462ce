"""Multivariate normal distributions with diagonal covariances."""

from torch.distributions import MultivariateNormal


class VAE:
    def reparameterize(self, mu, logvar):
        if not self.training:
            return mu
        return MultivariateNormal(mu, scale_tril=torch.diag_embed((0.5 * logvar).exp())).rsample()

    def sample(self, count):
        prior = MultivariateNormal(torch.zeros(self.zdim), torch.eye(self.zdim))
        return self.decoder(prior.sample((count,)))


@torch.no_grad()
def log_likelihood(vae, x, samples=100):
    mu, logvar = vae.encoder(x)
    q = MultivariateNormal(mu, scale_tril=torch.diag_embed((0.5 * logvar).exp()))
    prior = MultivariateNormal(torch.zeros_like(mu[0]), torch.eye(mu.shape[1]))
    weights = []
    for z in q.sample((samples,)):
        x_hat = vae.decoder(z)
        log_p = torch.where(x > 0.5, x_hat, 1 - x_hat).clamp_min(1e-30).log().sum((1, 2, 3))
        weights.append(log_p + prior.log_prob(z) - q.log_prob(z))
    return torch.logsumexp(torch.stack(weights, dim=1), dim=1) - torch.tensor(samples).log()
