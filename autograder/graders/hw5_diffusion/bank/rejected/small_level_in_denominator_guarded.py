"""Adds 0.0001 to σ_L², which may be as small itself.

hint: Let σ_L be 0.01. How long are your steps at that level beside ε?
fails: c.lengths
"""

import torch


class ScoreMatching:
    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        with torch.no_grad():
            for sigma in noise_levels:
                alpha = lr * sigma**2 / (noise_levels[-1] ** 2 + 1e-4)
                for _ in range(iterations):
                    x = x + alpha / 2 * self.scorenet(x, sigma) + alpha.sqrt() * torch.randn_like(x)
        return x
