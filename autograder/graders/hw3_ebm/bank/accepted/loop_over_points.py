"""One point at a time."""

import math

from torch.nn import functional


def nce_loss(model, x, y, sigma_r):
    constant = math.log(2 * math.pi) + 2 * math.log(sigma_r)
    total = 0
    for u, sign in [(u, -1) for u in x] + [(u, 1) for u in y]:
        logit = model(u[None]).squeeze() - model.log_Z.squeeze() + constant
        total = total + functional.softplus(sign * (logit + u @ u / (2 * sigma_r**2)))
    return total / len(x)
