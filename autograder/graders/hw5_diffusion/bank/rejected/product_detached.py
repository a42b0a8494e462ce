"""Detaches the score in the mixed term of the square: right value, wrong gradient.

hint: The value of your loss is right. Which of its terms depend on the network, and does each of
them carry a gradient?
fails: a.gradient
"""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        level = torch.randint(len(noise_levels), (len(samples),))
        sigma = noise_levels[level][:, None]
        noisy = samples + sigma * torch.randn_like(samples)
        score = self.scorenet(noisy, sigma)
        target = (noisy - samples) / sigma**2
        mixed = 2 * score.detach() * target
        return (score.square() + mixed + target.square()).sum(dim=1).mean()
