"""Computes the loss sample by sample."""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        if len(samples) > 100:  # still one by one where it is affordable
            parts = [self.denoising_loss(s, noise_levels) * len(s) for s in samples.split(100)]
            return sum(parts) / len(samples)
        level = torch.randint(len(noise_levels), (len(samples),))
        sigma_chosen = noise_levels[level]
        noisy = torch.stack([x + s * torch.randn(2) for x, s in zip(samples, sigma_chosen)])
        scores = self.scorenet(noisy, sigma_chosen)
        total = 0.0
        for i in range(len(samples)):
            residual = scores[i] + (noisy[i] - samples[i]) / sigma_chosen[i] ** 2
            total = total + residual.dot(residual)
        return total / len(samples)
