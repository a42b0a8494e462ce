"""Adds uniform noise: rand where randn belongs.

hint: Which distribution has the noise in x̃ ~ N(x, σ² I)? Which one does your function draw from?
fails: a a.sigma a.noise a.gradient
"""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        level = torch.randint(len(noise_levels), (len(samples),))
        sigma = noise_levels[level][:, None]
        noisy = samples + sigma * torch.rand_like(samples)
        score = self.scorenet(noisy, sigma)
        residual = score + (noisy - samples) / sigma**2
        return residual.square().sum(dim=1).mean()
