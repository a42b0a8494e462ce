"""Sets the seed inside the loss, so that every call draws the same.

hint: Call the loss twice with the same samples. Why is the result the same?
fails: a a.sigma a.levels a.noise a.gradient
"""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        torch.manual_seed(0)
        level = torch.randint(len(noise_levels), (len(samples),))
        sigma = noise_levels[level][:, None]
        noisy = samples + sigma * torch.randn_like(samples)
        score = self.scorenet(noisy, sigma)
        residual = score + (noisy - samples) / sigma**2
        return residual.square().sum(dim=1).mean()
