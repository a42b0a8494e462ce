"""Returns points that still carry a gradient.

hint: What does x.requires_grad say of your result?
fails: b.traces
"""

import math

import torch


def langevin_dynamics(x, model, step_size, num_steps):
    x = x.detach().clone().requires_grad_()
    for _ in range(num_steps):
        (gradient,) = torch.autograd.grad(model(x).sum(), x)
        x = x + step_size * gradient + math.sqrt(2 * step_size) * torch.randn_like(x)
    return x
