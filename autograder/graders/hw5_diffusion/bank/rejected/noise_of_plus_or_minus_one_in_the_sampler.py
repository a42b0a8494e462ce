"""Draws 1 or −1: noise of the right variance, but not normal.

hint: Draw a histogram of the noise of one step. Which distribution should it show?
fails: c.normal
"""

import torch


class ScoreMatching:
    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        with torch.no_grad():
            for sigma in noise_levels:
                alpha = lr * (sigma / noise_levels[-1]) ** 2
                for _ in range(iterations):
                    z = 2 * torch.rand_like(x).round() - 1
                    x = x + alpha / 2 * self.scorenet(x, sigma) + alpha.sqrt() * z
        return x
