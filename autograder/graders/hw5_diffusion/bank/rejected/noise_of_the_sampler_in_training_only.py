"""Adds noise only while the network is in training mode.

hint: Where do your points end with a network after .eval()?
fails: c.normal
"""

import torch


class ScoreMatching:
    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        with torch.no_grad():
            for sigma in noise_levels:
                alpha = lr * (sigma / noise_levels[-1]) ** 2
                for _ in range(iterations):
                    z = torch.randn_like(x) * self.scorenet.training
                    x = x + alpha / 2 * self.scorenet(x, sigma) + alpha.sqrt() * z
        return x
