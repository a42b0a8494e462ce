"""Makes normal noise from uniform one."""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        level = (
            (torch.rand(len(samples)) * len(noise_levels)).long().clamp(max=len(noise_levels) - 1)
        )
        sigma = noise_levels[level].reshape(-1, 1)
        angle, u = 2 * torch.pi * torch.rand(len(samples)), 1 - torch.rand(len(samples))
        z = (-2 * u.log()).sqrt()[:, None] * torch.stack([angle.cos(), angle.sin()], dim=1)
        residual = self.scorenet(samples + sigma * z, sigma) + z / sigma
        return residual.norm(dim=1).pow(2).mean()
