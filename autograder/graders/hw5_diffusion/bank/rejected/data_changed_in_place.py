"""Adds the noise to the data themselves.

hint: After the call, are the samples still what the caller gave you? Look at what += does to a
tensor.
fails: a.input
"""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        level = torch.randint(len(noise_levels), (len(samples),))
        sigma = noise_levels[level][:, None]
        noise = sigma * torch.randn_like(samples)
        noisy = samples
        noisy += noise
        score = self.scorenet(noisy, sigma)
        residual = score + noise / sigma**2
        return residual.square().sum(dim=1).mean()
