"""Draws half of the noise, and gives the other half of the samples its opposite.

hint: Is the noise of one sample independent of that of every other?
fails: a.normal
"""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        level = torch.randint(len(noise_levels), (len(samples),))
        sigma = noise_levels[level][:, None]
        half = torch.randn(len(samples) // 2, 2)
        z = torch.cat([half, -half]) if len(samples) % 2 == 0 else torch.randn_like(samples)
        noisy = samples + sigma * z
        score = self.scorenet(noisy, sigma)
        residual = score + (noisy - samples) / sigma**2
        return residual.square().sum(dim=1).mean()
