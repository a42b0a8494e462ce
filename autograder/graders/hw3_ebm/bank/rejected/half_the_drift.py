"""Takes the convention of other sheets: drift ε/2, noise √ε.

hint: Two conventions are in use for Langevin steps. Which pair of factors does the handout give?
fails: b b.noise
"""

import math

import torch


def langevin_dynamics(x, model, step_size, num_steps):
    x = x.detach().clone()
    for _ in range(num_steps):
        x.requires_grad_()
        (gradient,) = torch.autograd.grad(model(x).sum(), x)
        x = x.detach() + step_size / 2 * gradient + math.sqrt(step_size) * torch.randn_like(x)
    return x
