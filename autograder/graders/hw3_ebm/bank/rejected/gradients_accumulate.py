"""Never clears x.grad, so that each step takes all gradients so far.

hint: What does backward() do with a .grad that is there already?
fails: b
"""

import math

import torch


def langevin_dynamics(x, model, step_size, num_steps):
    x = x.detach().clone().requires_grad_()
    for _ in range(num_steps):
        model(x).sum().backward(inputs=[x])
        with torch.no_grad():
            x += step_size * x.grad + math.sqrt(2 * step_size) * torch.randn_like(x)
    return x.detach()
