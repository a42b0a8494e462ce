"""Uses the smallest noise level for all samples.

hint: Which noise levels does your loss ever see? What will the network know far away from the
data?
fails: a a.levels a.gradient
"""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        sigma = noise_levels[-1].expand(len(samples), 1)
        noisy = samples + sigma * torch.randn_like(samples)
        score = self.scorenet(noisy, sigma)
        residual = score + (noisy - samples) / sigma**2
        return residual.square().sum(dim=1).mean()
