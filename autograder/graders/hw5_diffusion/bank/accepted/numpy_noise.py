"""Draws the noise with NumPy."""

import numpy as np
import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        level = np.random.randint(len(noise_levels), size=len(samples))
        sigma = noise_levels[torch.from_numpy(level)][:, None]
        z = torch.from_numpy(np.random.standard_normal(samples.shape)).float()
        return (self.scorenet(samples + sigma * z, sigma) + z / sigma).pow(2).sum(1).mean(0)

    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        x = x.clone()
        for sigma in noise_levels.numpy():
            alpha = float(lr * (sigma / noise_levels.numpy()[-1]) ** 2)
            for _ in range(iterations):
                z = torch.from_numpy(np.random.normal(size=x.shape)).float()
                score = self.scorenet(x, float(sigma)).detach()
                x += alpha / 2 * score + np.sqrt(alpha) * z
        return x
