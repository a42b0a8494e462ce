"""Adds noise of standard deviation σ²: the variance is used as the standard deviation.

hint: By what must a standard normal draw be multiplied to have the standard deviation σ?
fails: a a.sigma a.gradient
"""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        level = torch.randint(len(noise_levels), (len(samples),))
        sigma = noise_levels[level][:, None]
        noisy = samples + sigma**2 * torch.randn_like(samples)
        score = self.scorenet(noisy, sigma)
        residual = score + (noisy - samples) / sigma**2
        return residual.square().sum(dim=1).mean()
