"""Updates a copy of the points in place; all noise is drawn before the first step."""

import torch


def langevin_dynamics(x, model, step_size, num_steps):
    points = x.clone().detach().requires_grad_(True)
    noise = torch.empty(num_steps, *x.shape).normal_(std=(2 * step_size) ** 0.5)
    for z in noise:
        gradient = torch.autograd.grad(model(points).sum(), points)[0]
        with torch.no_grad():
            points += step_size * gradient
            points += z
    return points.detach()
