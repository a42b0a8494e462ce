"""Leaves out the noise of the last step at each level.

hint: How many draws of noise does your loop make at a level with T steps?
fails: c c.levels
"""

import torch


class ScoreMatching:
    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        with torch.no_grad():
            for sigma in noise_levels:
                alpha = lr * (sigma / noise_levels[-1]) ** 2
                for step in range(iterations):
                    noise = alpha.sqrt() * torch.randn_like(x) if step < iterations - 1 else 0
                    x = x + alpha / 2 * self.scorenet(x, sigma) + noise
        return x
