"""Draws σ evenly between the smallest and the largest level, not from the levels.

hint: Which values can σ take in the formula, and how often does each of them occur?
fails: a a.levels
"""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        low, high = noise_levels.min(), noise_levels.max()
        sigma = low + (high - low) * torch.rand(len(samples), 1)
        noisy = samples + sigma * torch.randn_like(samples)
        score = self.scorenet(noisy, sigma)
        residual = score + (noisy - samples) / sigma**2
        return residual.square().sum(dim=1).mean()
