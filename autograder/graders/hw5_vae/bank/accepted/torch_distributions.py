"""Everything with torch.distributions: densities, samplers, and the divergence in closed form."""

from torch import distributions


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        normal = distributions.Normal(mu, sigma_square.sqrt())
        return distributions.Independent(normal, 1).log_prob(z)

    @staticmethod
    def logpdf_bernoulli(x, p):
        return distributions.Bernoulli(probs=p).log_prob(x).sum(dim=1)

    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        return distributions.Normal(mu, sigma_square.sqrt()).rsample()

    @staticmethod
    def sample_Bernoulli(p):
        return distributions.Bernoulli(p).sample()

    def elbo(self, sampled_z, mu, sigma_square, x, p):
        posterior = distributions.Normal(mu, sigma_square.sqrt())
        prior = distributions.Normal(0.0, 1.0)
        divergence = distributions.kl_divergence(posterior, prior).sum(-1)
        return (self.logpdf_bernoulli(x, p) - divergence).mean()
