"""Draws one noise vector and adds it to all samples of the batch.

hint: How many random numbers does a batch of N points in the plane need? How many do you draw?
fails: a.noise a.normal
"""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        level = torch.randint(len(noise_levels), (len(samples),))
        sigma = noise_levels[level][:, None]
        noisy = samples + sigma * torch.randn(2)
        score = self.scorenet(noisy, sigma)
        residual = score + (noisy - samples) / sigma**2
        return residual.square().sum(dim=1).mean()
