"""The mean divergence counts as half a nat at least.

hint: What is the bound of the handout where q(z | x) is the prior?
fails: c.extremes
"""


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        likelihood = self.logpdf_bernoulli(x, p)
        kl = 0.5 * (mu**2 + sigma_square - 1 - sigma_square.log()).sum(-1)
        return likelihood.mean() - kl.mean().clamp(min=0.5)
