"""Anneals the steps with σ_i / σ_L, not with its square.

hint: A step length α moves the points by √α through noise. So which power of σ must α grow with?
fails: c.levels
"""

import torch


class ScoreMatching:
    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        with torch.no_grad():
            for sigma in noise_levels:
                alpha = lr * sigma / noise_levels[-1]
                for _ in range(iterations):
                    x = x + alpha / 2 * self.scorenet(x, sigma) + alpha.sqrt() * torch.randn_like(x)
        return x
