"""Averages over samples and coordinates, as mse_loss does by default."""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        sigma = noise_levels[torch.randint(len(noise_levels), (len(samples), 1))]
        z = torch.randn(samples.shape)
        return torch.nn.functional.mse_loss(self.scorenet(samples + z * sigma, sigma), -z / sigma)
