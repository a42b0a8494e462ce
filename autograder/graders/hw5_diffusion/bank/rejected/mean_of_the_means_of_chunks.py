"""Takes the mean of the means of chunks, the last of which is smaller.

hint: Has each sample the same weight if the last chunk has fewer of them?
fails: a.normal
"""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        level = torch.randint(len(noise_levels), (len(samples),))
        sigma = noise_levels[level][:, None]
        losses = []
        for x, s in zip(samples.split(64), sigma.split(64)):
            z = torch.randn_like(x)
            losses.append((self.scorenet(x + s * z, s) + z / s).square().sum(dim=1).mean())
        return torch.stack(losses).mean()
