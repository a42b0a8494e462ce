"""Gives the network σ² where it takes σ.

hint: What is the second argument of the score network: a standard deviation or a variance?
fails: a.sigma a.levels
"""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        level = torch.randint(len(noise_levels), (len(samples),))
        sigma = noise_levels[level][:, None]
        noisy = samples + sigma * torch.randn_like(samples)
        score = self.scorenet(noisy, sigma**2)
        residual = score + (noisy - samples) / sigma**2
        return residual.square().sum(dim=1).mean()
