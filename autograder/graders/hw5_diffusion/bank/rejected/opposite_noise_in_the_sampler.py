"""Draws half of the noise, and gives the other half of the points its opposite.

hint: Is the noise of one point independent of that of every other?
fails: c.normal
"""

import torch


class ScoreMatching:
    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        with torch.no_grad():
            for sigma in noise_levels:
                alpha = lr * (sigma / noise_levels[-1]) ** 2
                for _ in range(iterations):
                    half = torch.randn(len(x) // 2, 2)
                    z = torch.cat([half, -half]) if len(x) % 2 == 0 else torch.randn_like(x)
                    x = x + alpha / 2 * self.scorenet(x, sigma) + alpha.sqrt() * z
        return x
