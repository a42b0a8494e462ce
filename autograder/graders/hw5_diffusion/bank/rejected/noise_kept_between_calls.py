"""Draws the noise once and uses it again in every later call.

hint: Does a second call with the same samples see other noisy points than the first one?
fails: a.noise
"""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        level = torch.randint(len(noise_levels), (len(samples),))
        sigma = noise_levels[level][:, None]
        if getattr(self, "noise", None) is None or len(self.noise) != len(samples):
            self.noise = torch.randn_like(samples)
        noisy = samples + sigma * self.noise
        score = self.scorenet(noisy, sigma)
        residual = score + (noisy - samples) / sigma**2
        return residual.square().sum(dim=1).mean()
