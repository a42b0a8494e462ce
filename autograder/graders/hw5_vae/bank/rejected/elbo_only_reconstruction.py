"""Only log p(x | z): an autoencoder's objective.

hint: Which terms of the bound make the difference between an autoencoder and a variational one?
fails: c c.gradient
"""


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        return self.logpdf_bernoulli(x, p).mean()
