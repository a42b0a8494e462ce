"""Adds noise only where gradients are recorded.

hint: What is your loss under torch.no_grad()?
fails: a.noise
"""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        level = torch.randint(len(noise_levels), (len(samples),))
        sigma = noise_levels[level][:, None]
        noisy = samples
        if torch.is_grad_enabled():
            noisy = samples + sigma * torch.randn_like(samples)
        score = self.scorenet(noisy, sigma)
        residual = score + (noisy - samples) / sigma**2
        return residual.square().sum(dim=1).mean()
