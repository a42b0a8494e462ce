"""Computes the gradients itself.

hint: Who calls backward() in `train`? What becomes of gradients of which nobody asked?
fails: a.input
"""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        level = torch.randint(len(noise_levels), (len(samples),))
        sigma = noise_levels[level][:, None]
        noisy = samples + sigma * torch.randn_like(samples)
        score = self.scorenet(noisy, sigma)
        residual = score + (noisy - samples) / sigma**2
        loss = residual.square().sum(dim=1).mean()
        if loss.requires_grad:
            loss.backward(retain_graph=True)
        return loss
