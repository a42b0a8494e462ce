"""Sets the seed inside the sampler, so that every call gives the same points.

hint: Call the sampler twice from the same points. Why does it end at the same ones?
fails: c c.levels c.noise
"""

import torch


class ScoreMatching:
    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        torch.manual_seed(0)
        with torch.no_grad():
            for sigma in noise_levels:
                alpha = lr * (sigma / noise_levels[-1]) ** 2
                for _ in range(iterations):
                    x = x + alpha / 2 * self.scorenet(x, sigma) + alpha.sqrt() * torch.randn_like(x)
        return x
