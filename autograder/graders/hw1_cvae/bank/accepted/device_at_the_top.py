"""A device, a seed and more modules at the top; many small steps with names of their own."""

import random
import time

import matplotlib.pyplot as plt
import numpy as np
import torch
import torch.nn as nn
import torch.optim as optim

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
start_time = time.time()

torch.manual_seed(42)
np.random.seed(42)
random.seed(42)
plt.rcParams["figure.figsize"] = (8, 8)
optimizer_class = optim.Adam


class CVAE:
    @staticmethod
    def reparameterize(mu, logvar):
        batch_size = mu.size(0)
        latent_size = mu.size(1)
        std = torch.exp(0.5 * logvar)
        eps = torch.randn(batch_size, latent_size).to(device)
        scaled = eps * std
        z = mu + scaled
        return z

    @staticmethod
    def loss_function(recon, x, mu, logvar):
        batch_size = x.shape[0]
        criterion = nn.BCELoss(reduction="sum")
        reconstruction_loss = criterion(recon, x)
        var = torch.exp(logvar)
        mu_squared = torch.pow(mu, 2)
        kl_elementwise = 1 + logvar - mu_squared - var
        kl_sum = torch.sum(kl_elementwise)
        kl_loss = -0.5 * kl_sum
        total_loss = reconstruction_loss + kl_loss
        average_loss = total_loss / batch_size
        return average_loss

    def sample_class(self, label, n):
        self.eval()
        with torch.no_grad():
            z = torch.zeros(n, self.z_dim).to(device)
            for i in range(n):
                for j in range(self.z_dim):
                    z[i, j] = torch.randn(1).item()
            c = torch.zeros(n, self.n_classes).to(device)
            for i in range(n):
                c[i][label] = 1.0
            images = self.decode(z, c)
        self.train()
        return images
