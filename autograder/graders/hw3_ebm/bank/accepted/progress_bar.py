"""A progress bar in the sampler, all points kept in a list, prints; modules at the top."""

import time

import matplotlib.pyplot as plt
import numpy as np
import torch
import torch.nn.functional as F
from tqdm import trange

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(0)
np.random.seed(0)
started = time.time()
plt.rcParams["figure.figsize"] = (6, 6)


def nce_loss(model, x, y, sigma_r):
    sigma = torch.tensor(sigma_r)
    pi = torch.tensor(np.pi)
    f_x = model(x).squeeze(-1) if model(x).dim() == 2 else model(x)
    f_y = model(y).squeeze(-1) if model(y).dim() == 2 else model(y)
    log_Z = model.log_Z
    x_norm_squared = torch.norm(x, dim=1) ** 2
    y_norm_squared = torch.norm(y, dim=1) ** 2
    log_normaliser = torch.log(2 * pi * sigma**2)
    log_q_x = -x_norm_squared / (2 * sigma**2) - log_normaliser
    log_q_y = -y_norm_squared / (2 * sigma**2) - log_normaliser
    logit_x = f_x - log_Z - log_q_x
    logit_y = f_y - log_Z - log_q_y
    loss_data = -F.logsigmoid(logit_x).mean()
    loss_noise = -F.logsigmoid(-logit_y).mean()
    loss = loss_data + loss_noise
    print(f"data {loss_data.item():.4f} noise {loss_noise.item():.4f}")
    return loss


def langevin_dynamics(x, model, step_size, num_steps):
    trajectory = [x.clone().detach().to(device)]
    for step in trange(num_steps, desc="Langevin"):
        current = trajectory[-1].clone()
        current.requires_grad = True
        f = model(current)
        gradient = torch.autograd.grad(outputs=f.sum(), inputs=current)[0]
        noise = torch.randn(current.shape[0], current.shape[1], device=device)
        drift = step_size * gradient
        diffusion = np.sqrt(2 * step_size) * noise
        following = current + drift + diffusion
        trajectory.append(following.detach())
        if step % 100 == 0:
            print("step", step, "mean", trajectory[-1].mean().item())
    return trajectory[-1]
