"""Adds the two coordinates of the residual before squaring.

hint: Is (a + b)² the same as a² + b²? Which of them is the squared norm?
fails: a a.levels a.noise a.gradient
"""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        level = torch.randint(len(noise_levels), (len(samples),))
        sigma = noise_levels[level][:, None]
        noisy = samples + sigma * torch.randn_like(samples)
        score = self.scorenet(noisy, sigma)
        residual = score + (noisy - samples) / sigma**2
        return residual.sum(dim=1).square().mean()
