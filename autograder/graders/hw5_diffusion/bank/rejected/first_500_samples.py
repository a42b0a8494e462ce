"""Looks at no more than 500 samples.

hint: How many samples may a batch have, and how many of them count in your mean?
fails: a.normal
"""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        level = torch.randint(len(noise_levels), (len(samples),))
        sigma = noise_levels[level][:, None]
        samples, sigma = samples[:500], sigma[:500]
        noisy = samples + sigma * torch.randn_like(samples)
        score = self.scorenet(noisy, sigma)
        residual = score + (noisy - samples) / sigma**2
        return residual.square().sum(dim=1).mean()
