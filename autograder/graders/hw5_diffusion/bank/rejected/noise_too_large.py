"""Adds noise of variance 2 α to steps of length α / 2.

hint: Two conventions are in use for Langevin steps. Which noise belongs to the drift α / 2?
fails: c c.levels
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
                        + (2 * alpha).sqrt() * torch.randn_like(x)
                    )
        return x
