"""Draws with torch.distributions, and takes the target from the density itself."""

import torch
from torch.distributions import Categorical, Normal


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        choice = Categorical(logits=torch.zeros(len(noise_levels)))
        sigma = noise_levels[choice.sample((len(samples),))].unsqueeze(1).expand(-1, 2)
        density = Normal(samples, sigma)
        noisy = density.sample().requires_grad_()
        (target,) = torch.autograd.grad(density.log_prob(noisy).sum(), noisy)
        score = self.scorenet(noisy.detach(), sigma[:, :1])
        return (score - target).pow(2).sum(-1).mean()

    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        with torch.no_grad():
            for sigma in noise_levels:
                alpha = lr * sigma**2 / noise_levels[-1] ** 2
                for _ in range(iterations):
                    x = Normal(x + alpha / 2 * self.scorenet(x, sigma), alpha.sqrt()).sample()
        return x
