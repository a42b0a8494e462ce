"""Adds noise of variance ε at every level, though the drift is annealed.

hint: Drift and noise of one step have the same α. Have they in your code, at every level?
fails: c.levels
"""

import torch


class ScoreMatching:
    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        with torch.no_grad():
            for sigma in noise_levels:
                alpha = lr * (sigma / noise_levels[-1]) ** 2
                for _ in range(iterations):
                    x = x + alpha / 2 * self.scorenet(x, sigma) + lr**0.5 * torch.randn_like(x)
        return x
