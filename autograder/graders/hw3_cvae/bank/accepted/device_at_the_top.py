"""A device, a seed and more modules at the top; prints; many small steps with names."""

import random
import time

import matplotlib.pyplot as plt
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
print(f"Using {device}")
started = time.time()
torch.manual_seed(42)
np.random.seed(42)
random.seed(42)
plt.rcParams["figure.figsize"] = (8, 8)


class CVAE:
    def __init__(self, input_shape=(1, 28, 28), latent_dim=64, num_classes=10):
        super().__init__()
        self.input_shape = input_shape
        self.latent_dim = latent_dim
        self.num_classes = num_classes
        self.input_dim = int(np.prod(input_shape))
        self.fc1 = nn.Linear(self.input_dim + num_classes, 128)
        self.bn1 = nn.BatchNorm1d(128)
        self.fc2 = nn.Linear(128, 64)
        self.fc_mu = nn.Linear(64, latent_dim)
        self.fc_logvar = nn.Linear(64, latent_dim)
        self.fc3 = nn.Linear(latent_dim + num_classes, 64)
        self.bn3 = nn.BatchNorm1d(64)
        self.fc4 = nn.Linear(64, self.input_dim)

    def encode(self, x, y):
        out = torch.cat((x.reshape(-1, self.input_dim), y), dim=1)
        out = F.relu(self.bn1(self.fc1(out)))
        out = F.relu(self.fc2(out))
        mu = self.fc_mu(out)
        logvar = self.fc_logvar(out)
        return mu, logvar

    def decode(self, z, y):
        out = torch.cat((z, y), dim=1)
        out = F.relu(self.bn3(self.fc3(out)))
        out = torch.sigmoid(self.fc4(out))
        return out.reshape(-1, *self.input_shape)

    def reparametrize(self, mu, logvar):
        batch_size = mu.size(0)
        latent_size = mu.size(1)
        std = torch.exp(0.5 * logvar)
        eps = torch.randn(batch_size, latent_size).to(device)
        z = eps * std
        z += mu
        return z

    def forward(self, x, y):
        batch_size = x.shape[0]
        mu, logvar = self.encode(x.view(batch_size, -1), y)
        print("mu", mu.shape, "logvar", logvar.shape)
        z = self.reparametrize(mu, logvar)
        print("z", z.shape, z.mean().item())
        x_hat = self.decode(z, y)
        x_hat = x_hat.view(x.shape)
        return x_hat, mu, logvar, z

    def sample(self, y):
        self.eval()
        with torch.no_grad():
            z = torch.randn(y.shape[0], self.latent_dim).to(device)
            images = self.decode(z, y)
        self.train()
        return images

    @torch.no_grad()
    def images_for(self, labels):
        self.eval()
        images = torch.zeros(len(labels), *self.input_shape).to(device)
        for i, label in enumerate(labels):
            y = F.one_hot(torch.tensor([int(label)]), num_classes=self.num_classes).float()
            z = torch.zeros(1, self.latent_dim).to(device)
            z.normal_(0, 1)
            images[i] = self.decode(z, y.to(device)).squeeze(0)
        self.train()
        return images


def loss_fn(x, x_hat, mu, logvar):
    batch_size = x.shape[0]
    x_flat = x.reshape(batch_size, -1)
    x_hat_flat = x_hat.reshape(batch_size, -1)
    criterion = nn.BCELoss(reduction="sum")
    reconstruction_loss = criterion(x_hat_flat, x_flat)
    kl_elementwise = 1 + logvar - torch.square(mu) - torch.exp(logvar)
    kl_loss = -0.5 * torch.sum(kl_elementwise)
    total_loss = (reconstruction_loss + kl_loss) / batch_size
    print("loss", total_loss.item())
    return total_loss
