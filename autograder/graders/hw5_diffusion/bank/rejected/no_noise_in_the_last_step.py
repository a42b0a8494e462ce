"""Leaves out the noise of the very last step.

hint: Other samplers end with a step without noise. Does Algorithm 1?
fails: c c.levels
"""

import torch


class ScoreMatching:
    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        with torch.no_grad():
            for sigma in noise_levels:
                alpha = lr * (sigma / noise_levels[-1]) ** 2
                for step in range(iterations):
                    last = step == iterations - 1 and sigma == noise_levels[-1]
                    noise = 0 if last else alpha.sqrt() * torch.randn_like(x)
                    x = x + alpha / 2 * self.scorenet(x, sigma) + noise
        return x
