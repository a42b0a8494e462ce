"""Sorts the levels from the smallest to the largest, and takes the last one for σ_L.

hint: Which of your levels comes last, and is it the smallest? How far do the points move in the
first steps?
fails: c.levels
"""

import torch


class ScoreMatching:
    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        noise_levels = noise_levels.sort().values
        with torch.no_grad():
            for sigma in noise_levels:
                alpha = lr * (sigma / noise_levels[-1]) ** 2
                for _ in range(iterations):
                    x = x + alpha / 2 * self.scorenet(x, sigma) + alpha.sqrt() * torch.randn_like(x)
        return x
