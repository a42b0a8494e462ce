"""Takes drift and noise for a step of length 2 α, as another convention has it.

hint: Your steps are consistent in themselves. But are they as long as Algorithm 1 says?
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
                        + alpha * self.scorenet(x, sigma)
                        + (2 * alpha).sqrt() * torch.randn_like(x)
                    )
        return x
