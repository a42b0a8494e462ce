"""Multiplies the noise by 2ε, not by its root.

hint: Is 2ε the variance of the noise, or its standard deviation?
fails: b.noise
"""

import torch


def langevin_dynamics(x, model, step_size, num_steps):
    x = x.detach().clone()
    for _ in range(num_steps):
        x.requires_grad_()
        (gradient,) = torch.autograd.grad(model(x).sum(), x)
        x = x.detach() + step_size * gradient + 2 * step_size * torch.randn_like(x)
    return x
