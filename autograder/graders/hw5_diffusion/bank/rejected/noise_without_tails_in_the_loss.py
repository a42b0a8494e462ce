"""Clamps the noise at three standard deviations.

hint: How often is a normal number larger than 3, and how often is yours?
fails: a.normal
"""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        level = torch.randint(len(noise_levels), (len(samples),))
        sigma = noise_levels[level][:, None]
        noisy = samples + sigma * torch.randn_like(samples).clamp(-3, 3)
        score = self.scorenet(noisy, sigma)
        residual = score + (noisy - samples) / sigma**2
        return residual.square().sum(dim=1).mean()
