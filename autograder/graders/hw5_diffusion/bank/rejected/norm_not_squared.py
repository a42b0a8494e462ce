"""Averages the norms, not the squared norms.

hint: Is it ‖·‖ or ‖·‖² that the formula averages?
fails: a a.sigma a.levels a.noise a.gradient
"""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        level = torch.randint(len(noise_levels), (len(samples),))
        sigma = noise_levels[level][:, None]
        noisy = samples + sigma * torch.randn_like(samples)
        score = self.scorenet(noisy, sigma)
        residual = score + (noisy - samples) / sigma**2
        return residual.norm(dim=1).mean()
