"""Computes noise and target in float64."""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        level = torch.randint(len(noise_levels), (len(samples),))
        sigma = noise_levels[level].double().unsqueeze(-1)
        noise = sigma * torch.randn(len(samples), 2, dtype=torch.float64)
        score = self.scorenet((samples + noise).float(), sigma.float()).double()
        return ((score + noise / sigma.pow(2)) ** 2).sum(1).mean()

    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        levels = noise_levels.double().tolist()
        x = x.double()
        with torch.no_grad():
            for sigma in levels:
                alpha = lr * sigma**2 / levels[-1] ** 2
                for _ in range(iterations):
                    score = self.scorenet(x.float(), sigma).double()
                    x = x + alpha / 2 * score + alpha**0.5 * torch.randn(x.shape).double()
        return x
