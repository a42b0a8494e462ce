"""Records a gradient through all the steps.

hint: Does the result know how it was computed? What will that cost for hundreds of steps?
fails: c.input
"""

import torch


class ScoreMatching:
    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        for sigma in noise_levels:
            alpha = lr * (sigma / noise_levels[-1]) ** 2
            for _ in range(iterations):
                x = x + alpha / 2 * self.scorenet(x, sigma) + alpha.sqrt() * torch.randn_like(x)
        return x
