"""Moves by α times the score, not α / 2.

hint: Compare the factor in front of the score with the variance of the noise. Which ratio do they
have in Algorithm 1?
fails: c c.levels
"""

import torch


class ScoreMatching:
    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        with torch.no_grad():
            for sigma in noise_levels:
                alpha = lr * (sigma / noise_levels[-1]) ** 2
                for _ in range(iterations):
                    x = x + alpha * self.scorenet(x, sigma) + alpha.sqrt() * torch.randn_like(x)
        return x
