"""Squeezes the result, which takes an axis off where there is a single point.

hint: Which axes does squeeze() remove when there is only one point?
fails: c.input
"""

import torch


class ScoreMatching:
    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        with torch.no_grad():
            for sigma in noise_levels:
                alpha = lr * (sigma / noise_levels[-1]) ** 2
                for _ in range(iterations):
                    x = x + alpha / 2 * self.scorenet(x, sigma) + alpha.sqrt() * torch.randn_like(x)
        return x.squeeze()
