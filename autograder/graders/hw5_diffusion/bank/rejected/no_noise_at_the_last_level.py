"""Adds no noise at the smallest level.

hint: At which levels does Algorithm 1 draw noise, and at which does your code?
fails: c c.levels
"""

import torch


class ScoreMatching:
    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        with torch.no_grad():
            for sigma in noise_levels:
                alpha = lr * (sigma / noise_levels[-1]) ** 2
                for _ in range(iterations):
                    z = torch.randn_like(x) * (sigma > noise_levels[-1])
                    x = x + alpha / 2 * self.scorenet(x, sigma) + alpha.sqrt() * z
        return x
