"""Leaves out log p(z).

hint: What keeps q(z | x) near the prior? Which of your terms knows of the prior?
fails: c c.gradient
"""


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        posterior = self.logpdf_diagonal_gaussian(sampled_z, mu, sigma_square)
        return (self.logpdf_bernoulli(x, p) - posterior).mean()
