"""Asks for the score at the smallest noise level in every step.

hint: Which density do the points follow while the noise level is σ_i? Which score does the
network give you?
fails: c.levels
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
                        + alpha / 2 * self.scorenet(x, noise_levels[-1])
                        + alpha.sqrt() * torch.randn_like(x)
                    )
        return x
