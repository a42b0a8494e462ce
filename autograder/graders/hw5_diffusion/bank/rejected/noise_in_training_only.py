"""Adds noise only while the network is in training mode.

hint: What is your loss of a network after .eval()?
fails: a.noise
"""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        level = torch.randint(len(noise_levels), (len(samples),))
        sigma = noise_levels[level][:, None]
        noisy = samples
        if self.scorenet.training:
            noisy = samples + sigma * torch.randn_like(samples)
        score = self.scorenet(noisy, sigma)
        residual = score + (noisy - samples) / sigma**2
        return residual.square().sum(dim=1).mean()
