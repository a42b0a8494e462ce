"""Runs through all levels in each iteration.

hint: Which of the two loops is the outer one? How often does your sampler return to the largest
level?
fails: c.levels
"""

import torch


class ScoreMatching:
    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        with torch.no_grad():
            for _ in range(iterations):
                for sigma in noise_levels:
                    alpha = lr * (sigma / noise_levels[-1]) ** 2
                    x = x + alpha / 2 * self.scorenet(x, sigma) + alpha.sqrt() * torch.randn_like(x)
        return x
