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


class CVAE(nn.Module):
    def __init__(self, input_dim=300, latent_dim=32, cond_dim=32, hidden=128):
        super(CVAE, self).__init__()
        self.input_dim = input_dim
        self.latent_dim = latent_dim
        self.cond_dim = cond_dim
        self.hidden = hidden
        # encoder
        self.fc1 = nn.Linear(input_dim + cond_dim, hidden)
        self.fc2 = nn.Linear(hidden, hidden)
        self.fc_mu = nn.Linear(hidden, latent_dim)
        self.fc_logvar = nn.Linear(hidden, latent_dim)
        # decoder
        self.fc3 = nn.Linear(latent_dim + cond_dim, hidden)
        self.fc4 = nn.Linear(hidden, hidden)
        self.fc5 = nn.Linear(hidden, input_dim)
        for module in self.modules():
            if isinstance(module, nn.Linear):
                nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
                nn.init.constant_(module.bias, 0.01)

    def condition(self, p):
        batch_size = p.shape[0]
        condition = torch.zeros(batch_size, self.cond_dim).to(device)
        for i in range(self.cond_dim):
            condition[:, i] = p
        return condition

    def encode(self, x, p):
        condition = self.condition(p)
        encoder_input = torch.cat((x, condition), dim=1)
        out = F.relu(self.fc1(encoder_input), inplace=True)
        out = F.relu(self.fc2(out), inplace=True)
        mu = self.fc_mu(out)
        logvar = self.fc_logvar(out)
        return mu, logvar

    def reparameterize(self, mu, logvar):
        std = torch.exp(0.5 * logvar)
        eps = torch.randn(mu.size(0), mu.size(1)).to(device)
        z = eps * std
        z += mu
        return z

    def decode(self, z, p):
        condition = self.condition(p)
        decoder_input = torch.cat((z, condition), dim=1)
        out = F.relu(self.fc3(decoder_input), inplace=True)
        out = F.relu(self.fc4(out), inplace=True)
        x_hat = self.fc5(out)
        return x_hat

    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        z = self.reparameterize(mu, logvar)
        x_hat = self.decode(z, p)
        print("x_hat", x_hat.shape, "z", z.shape)
        return x_hat, mu, logvar, z

    def sample(self, p):
        self.eval()
        number_of_curves = p.shape[0]
        with torch.no_grad():
            z = torch.randn(number_of_curves, self.latent_dim).to(device)
            samples = self.decode(z, p)
        self.train()
        return samples


def loss_fn(x, x_hat, mu, logvar):
    batch_size = x.shape[0]
    criterion = nn.MSELoss(reduction="sum")
    reconstruction_loss = criterion(x_hat, x)
    kl_elementwise = 1 + logvar - torch.square(mu) - torch.exp(logvar)
    kl_loss = -0.5 * torch.sum(kl_elementwise)
    reconstruction_loss = reconstruction_loss / batch_size
    kl_loss = kl_loss / batch_size
    print("reconstruction", reconstruction_loss.item(), "kl", kl_loss.item())
    return reconstruction_loss + kl_loss
