"""Teaches the network to point away from the data: the sign of the target is wrong.

hint: From a noisy point, in which direction should the score point? And your target?
fails: a a.gradient
"""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        level = torch.randint(len(noise_levels), (len(samples),))
        sigma = noise_levels[level][:, None]
        noisy = samples + sigma * torch.randn_like(samples)
        score = self.scorenet(noisy, sigma)
        residual = score - (noisy - samples) / sigma**2
        return residual.square().sum(dim=1).mean()
