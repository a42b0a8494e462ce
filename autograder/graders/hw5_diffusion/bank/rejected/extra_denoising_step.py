"""Ends with a step to the denoised points, which Algorithm 1 does not have.

hint: Your last line improves the samples. But is it part of the algorithm that is asked for?
fails: c c.levels
"""

import torch


class ScoreMatching:
    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        with torch.no_grad():
            for sigma in noise_levels:
                alpha = lr * (sigma / noise_levels[-1]) ** 2
                for _ in range(iterations):
                    x = x + alpha / 2 * self.scorenet(x, sigma) + alpha.sqrt() * torch.randn_like(x)
            x = x + noise_levels[-1] ** 2 * self.scorenet(x, noise_levels[-1])
        return x
