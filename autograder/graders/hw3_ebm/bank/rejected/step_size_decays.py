"""Makes the steps smaller after every 100 of them.

hint: Which ε has the last step of the handout, and which has yours?
fails: b.steps
"""

import math

import torch


def langevin_dynamics(x, model, step_size, num_steps):
    x = x.detach().clone()
    for step in range(num_steps):
        if step and step % 100 == 0:
            step_size = 0.9 * step_size
        x.requires_grad_()
        (gradient,) = torch.autograd.grad(model(x).sum(), x)
        x = x.detach() + step_size * gradient + math.sqrt(2 * step_size) * torch.randn_like(x)
    return x
