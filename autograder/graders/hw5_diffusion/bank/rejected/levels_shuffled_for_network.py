"""Draws the levels for the network anew, so that they do not belong to the noise.

hint: Does the network get for each sample the σ with which that sample was made noisy?
fails: a.sigma
"""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        level = torch.randint(len(noise_levels), (len(samples),))
        sigma = noise_levels[level][:, None]
        noisy = samples + sigma * torch.randn_like(samples)
        other = noise_levels[torch.randint(len(noise_levels), (len(samples), 1))]
        score = self.scorenet(noisy, other)
        residual = score + (noisy - samples) / sigma**2
        return residual.square().sum(dim=1).mean()
