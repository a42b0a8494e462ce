"""Squeezes the batch, which fails for a single sample.

hint: Which axes does squeeze() remove when there is only one sample?
fails: a.levels
"""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        level = torch.randint(len(noise_levels), (len(samples),))
        sigma = noise_levels[level][:, None]
        noisy = samples + sigma * torch.randn_like(samples)
        score = self.scorenet(noisy, sigma).squeeze()
        residual = score + ((noisy - samples) / sigma**2).squeeze()
        return residual.square().sum(dim=1).mean()
