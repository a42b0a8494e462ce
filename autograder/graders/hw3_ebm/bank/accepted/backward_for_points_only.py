"""Gradients by backward(inputs=…) into points that an optimiser moves uphill; losses of nn."""

import math

import torch
from torch import nn
from torch.distributions import Independent, Normal


def log_ratio(model, u, sigma_r):
    q = Independent(Normal(torch.zeros_like(u), torch.full_like(u, sigma_r)), 1)
    return (model(u).view(len(u)) - model.log_Z - q.log_prob(u)).view(len(u))


def nce_loss(model, x, y, sigma_r):
    criterion = nn.BCEWithLogitsLoss()
    real, fake = log_ratio(model, x, sigma_r), log_ratio(model, y, sigma_r)
    return criterion(real, torch.ones_like(real)) + criterion(fake, torch.zeros_like(fake))


def langevin_dynamics(x, model, step_size, num_steps):
    points = nn.Parameter(x.detach().clone())
    optimiser = torch.optim.SGD([points], lr=step_size, maximize=True)
    for _ in range(num_steps):
        optimiser.zero_grad()
        model(points).sum().backward(inputs=[points])
        optimiser.step()
        points.data.add_(torch.randn_like(points), alpha=math.sqrt(2 * step_size))
    return points.data
