"""Draws one number for each sample and adds it to both coordinates.

hint: Plot x̃ − x for many samples. Does it fill the plane, or lie on a line?
fails: a.noise a.gradient
"""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        level = torch.randint(len(noise_levels), (len(samples),))
        sigma = noise_levels[level][:, None]
        noisy = samples + sigma * torch.randn(len(samples), 1)
        score = self.scorenet(noisy, sigma)
        residual = score + (noisy - samples) / sigma**2
        return residual.square().sum(dim=1).mean()
