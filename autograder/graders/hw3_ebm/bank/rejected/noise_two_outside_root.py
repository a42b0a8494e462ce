"""Multiplies the noise by 2√ε.

hint: Which variance has the noise of a step, and which is that of yours? What does the root reach
over?
fails: b.noise
"""

import math

import torch


def langevin_dynamics(x, model, step_size, num_steps):
    x = x.detach().clone()
    for _ in range(num_steps):
        x.requires_grad_()
        (gradient,) = torch.autograd.grad(model(x).sum(), x)
        x = x.detach() + step_size * gradient + 2 * math.sqrt(step_size) * torch.randn_like(x)
    return x
