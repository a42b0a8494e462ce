"""Noise by NumPy, coordinate by coordinate."""

import numpy as np
import torch


def langevin_dynamics(x, model, step_size, num_steps):
    x = x.detach()
    for _ in range(num_steps):
        u = x.clone().requires_grad_()
        model_sum = model(u).sum()
        gradient = torch.autograd.grad(model_sum, u)[0]
        columns = [np.random.normal(0, np.sqrt(2 * step_size), len(x)) for _ in range(2)]
        noise = torch.tensor(np.stack(columns, axis=1), dtype=x.dtype)
        x = x + step_size * gradient + noise
    return x
