"""No layers: weights and biases in lists of parameters, functional.linear, torch.maximum."""

import math

import torch
from torch import nn
from torch.func import functional_call, grad
from torch.nn import functional

WIDTHS = (2, 128, 128, 128, 1)


class EBM(nn.Module):
    def __init__(self):
        super().__init__()
        self.log_Z = nn.Parameter(torch.tensor([1.0]))
        self.biases = nn.ParameterList([torch.zeros(width) for width in WIDTHS[1:]])
        self.weights = nn.ParameterList(
            [torch.empty(outputs, inputs) for inputs, outputs in zip(WIDTHS, WIDTHS[1:])]
        )
        for weight in self.weights:
            nn.init.kaiming_uniform_(weight, a=math.sqrt(5))
        self.register_buffer("slope", torch.tensor(0.2))

    @property
    def Z(self):
        return self.log_Z.exp()

    def forward(self, x):
        *hidden, last = zip(self.weights, self.biases)
        for weight, bias in hidden:
            x = functional.linear(x, weight, bias)
            x = torch.maximum(x, self.slope * x)
        return functional.linear(x, *last)


def langevin_dynamics(x, model, step_size, num_steps):
    state = {name: value.detach() for name, value in model.state_dict().items()}
    slope = grad(lambda points: functional_call(model, state, (points,)).sum())
    points = x.detach()
    for _ in range(num_steps):
        noise = torch.randn_like(points)
        points = torch.add(points + step_size * slope(points), noise, alpha=(2 * step_size) ** 0.5)
    return points
