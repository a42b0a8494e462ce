"""Cuts the final points off at the edge of a square.

hint: Where do your points end if the data lie far out?
fails: c.lengths
"""

import torch


class ScoreMatching:
    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        with torch.no_grad():
            for sigma in noise_levels:
                alpha = lr * (sigma / noise_levels[-1]) ** 2
                for _ in range(iterations):
                    x = x + alpha / 2 * self.scorenet(x, sigma) + alpha.sqrt() * torch.randn_like(x)
        return x.clamp(-10, 10)
