"""Cuts the step length off at 1.

hint: Is there a largest step in Algorithm 1? What is α_1 if σ_1 is large beside σ_L?
fails: c.lengths
"""

import torch


class ScoreMatching:
    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        with torch.no_grad():
            for sigma in noise_levels:
                alpha = (lr * (sigma / noise_levels[-1]) ** 2).clamp(max=1)
                for _ in range(iterations):
                    x = x + alpha / 2 * self.scorenet(x, sigma) + alpha.sqrt() * torch.randn_like(x)
        return x
