"""Draws noise for 500 samples, whatever the size of the batch.

hint: What happens with a batch of another size than the one in train?
fails: a a.sigma a.levels a.noise a.gradient a.input
"""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        level = torch.randint(len(noise_levels), (len(samples),))
        sigma = noise_levels[level][:, None]
        noisy = samples + sigma * torch.randn(500, 2)
        score = self.scorenet(noisy, sigma)
        residual = score + (noisy - samples) / sigma**2
        return residual.square().sum(dim=1).mean()
