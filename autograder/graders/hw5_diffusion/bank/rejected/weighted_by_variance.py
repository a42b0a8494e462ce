"""Multiplies each sample's term by σ², as many papers do.

hint: Your loss gives small levels less weight than large ones. Which weights does the handout ask
for?
fails: a a.sigma a.levels a.gradient
"""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        level = torch.randint(len(noise_levels), (len(samples),))
        sigma = noise_levels[level][:, None]
        noisy = samples + sigma * torch.randn_like(samples)
        score = self.scorenet(noisy, sigma)
        residual = score + (noisy - samples) / sigma**2
        return (sigma**2 * residual.square()).sum(dim=1).mean()
