"""Adds or subtracts σ: noise of the right variance, but not normal.

hint: Draw a histogram of (x̃ − x) / σ. Which distribution should it show?
fails: a.noise a.normal
"""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        level = torch.randint(len(noise_levels), (len(samples),))
        sigma = noise_levels[level][:, None]
        noisy = samples + sigma * (2 * torch.rand_like(samples).round() - 1)
        score = self.scorenet(noisy, sigma)
        residual = score + (noisy - samples) / sigma**2
        return residual.square().sum(dim=1).mean()
