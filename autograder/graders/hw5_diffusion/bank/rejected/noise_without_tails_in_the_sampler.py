"""Clamps the noise at three standard deviations.

hint: How often is a normal number larger than 3, and how often is yours?
fails: c.normal
"""

import torch


class ScoreMatching:
    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        with torch.no_grad():
            for sigma in noise_levels:
                alpha = lr * (sigma / noise_levels[-1]) ** 2
                for _ in range(iterations):
                    x = (
                        x
                        + alpha / 2 * self.scorenet(x, sigma)
                        + alpha.sqrt() * torch.randn_like(x).clamp(-3, 3)
                    )
        return x
