"""Divides by no less than 0.0001, which σ² may well be.

hint: Which weight does a sample with a very small σ have in the formula, and which in your loss?
fails: a.normal
"""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        level = torch.randint(len(noise_levels), (len(samples),))
        sigma = noise_levels[level][:, None]
        noisy = samples + sigma * torch.randn_like(samples)
        score = self.scorenet(noisy, sigma)
        residual = score + (noisy - samples) / (sigma**2).clamp(min=1e-4)
        return residual.square().sum(dim=1).mean()
