"""Calls by keyword and through the class; the prior's mean and variance are vectors."""

import torch


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        latents = sampled_z.shape[1]
        log_p_z = VAE.logpdf_diagonal_gaussian(
            z=sampled_z, mu=torch.zeros(latents), sigma_square=torch.ones(latents)
        )
        log_q = VAE.logpdf_diagonal_gaussian(sigma_square=sigma_square, mu=mu, z=sampled_z)
        return torch.mean(VAE.logpdf_bernoulli(x=x, p=p)) + torch.mean(log_p_z) - log_q.mean()

    def sample_z(self, mu, sigma_square):
        return VAE.sample_diagonal_gaussian(mu=mu, sigma_square=sigma_square)
