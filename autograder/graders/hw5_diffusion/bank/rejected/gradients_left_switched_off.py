"""Switches gradients off for everything that comes later.

hint: After your function has returned, can a network still be trained?
fails: c.input
"""

import torch


class ScoreMatching:
    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        torch.set_grad_enabled(False)
        for sigma in noise_levels:
            alpha = lr * (sigma / noise_levels[-1]) ** 2
            for _ in range(iterations):
                x = x + alpha / 2 * self.scorenet(x, sigma) + alpha.sqrt() * torch.randn_like(x)
        return x
