"""Freezes the network, and leaves it frozen.

hint: After your function has returned, which of the parameters can still be trained?
fails: c.input
"""

import torch


class ScoreMatching:
    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        self.scorenet.requires_grad_(False)
        with torch.no_grad():
            for sigma in noise_levels:
                alpha = lr * (sigma / noise_levels[-1]) ** 2
                for _ in range(iterations):
                    x = x + alpha / 2 * self.scorenet(x, sigma) + alpha.sqrt() * torch.randn_like(x)
        return x
