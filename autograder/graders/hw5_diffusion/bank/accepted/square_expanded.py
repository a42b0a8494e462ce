"""Expands the squared norm into three terms."""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        level = torch.randint(len(noise_levels), (len(samples),))
        sigma = noise_levels[level][:, None]
        z = torch.randn_like(samples)
        score = self.scorenet(samples + sigma * z, sigma)
        terms = score**2 + 2 * score * z / sigma + (z / sigma) ** 2
        return terms.sum() / len(samples)
