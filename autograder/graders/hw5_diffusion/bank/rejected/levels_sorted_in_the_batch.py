"""Sorts the levels of a batch, so that its first samples have the largest ones.

hint: Over many calls, which levels does the first sample of a batch see?
fails: a.levels
"""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        level = torch.randint(len(noise_levels), (len(samples),))
        sigma = noise_levels[level][:, None]
        sigma = sigma.sort(dim=0, descending=True).values
        noisy = samples + sigma * torch.randn_like(samples)
        score = self.scorenet(noisy, sigma)
        residual = score + (noisy - samples) / sigma**2
        return residual.square().sum(dim=1).mean()
