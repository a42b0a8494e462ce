"""Draws new noise for the target: it is not the noise that was added.

hint: Is the noise in your target the noise that moved x to x̃?
fails: a a.gradient
"""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        level = torch.randint(len(noise_levels), (len(samples),))
        sigma = noise_levels[level][:, None]
        noisy = samples + sigma * torch.randn_like(samples)
        score = self.scorenet(noisy, sigma)
        residual = score + torch.randn_like(samples) / sigma
        return residual.square().sum(dim=1).mean()
