"""Only climbs the score: no noise is added.

hint: Without noise, do all points end at the same few places? Which term keeps them spread?
fails: c c.levels c.noise
"""

import torch


class ScoreMatching:
    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        with torch.no_grad():
            for sigma in noise_levels:
                alpha = lr * (sigma / noise_levels[-1]) ** 2
                for _ in range(iterations):
                    x = x + alpha / 2 * self.scorenet(x, sigma) + 0
        return x
