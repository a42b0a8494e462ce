"""Sets attributes of its own in the constructor, and uses them later."""

import torch


class VAE:
    def __init__(self, args, train_images=None, train_labels=None):
        sizes = args.latent_dimension, args.hidden_units, args.data_dimension
        self.args = args
        self.latents = args.latent_dimension
        self.encoder = Encoder(*sizes)  # noqa: F821
        self.decoder = Decoder(*sizes)  # noqa: F821
        self.train_images, self.train_labels = train_images, train_labels
        self.prior = torch.zeros(self.latents), torch.ones(self.latents)

    def elbo(self, sampled_z, mu, sigma_square, x, p):
        log_prior = self.logpdf_diagonal_gaussian(sampled_z, *self.prior)
        log_posterior = self.logpdf_diagonal_gaussian(sampled_z, mu, sigma_square)
        return (self.logpdf_bernoulli(x, p) + log_prior - log_posterior).mean(0)
