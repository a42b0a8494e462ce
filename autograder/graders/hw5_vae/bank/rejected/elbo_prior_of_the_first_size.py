"""The prior's mean and variance are made at the first call, and kept for batches of other sizes.

hint: The last batch of an epoch may be smaller than the others. What does your bound keep from the
    first one?
fails: c.modes
"""

import torch


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        if not hasattr(self, "prior"):
            self.prior = torch.zeros_like(mu), torch.ones_like(mu)
        log_likelihood = self.logpdf_bernoulli(x, p)
        log_prior = self.logpdf_diagonal_gaussian(sampled_z, *self.prior)
        log_posterior = self.logpdf_diagonal_gaussian(sampled_z, mu, sigma_square)
        return (log_likelihood + log_prior - log_posterior).mean()
