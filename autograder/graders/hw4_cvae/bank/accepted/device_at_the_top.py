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


class Encoder:
    def __init__(self, zdim, nclasses):
        super(Encoder, self).__init__()
        self.zdim = zdim
        self.nclasses = nclasses
        self.conv1 = nn.Conv2d(in_channels=1, out_channels=8, kernel_size=4, stride=2, padding=1)
        self.bn1 = nn.BatchNorm2d(8)
        self.conv2 = nn.Conv2d(in_channels=8, out_channels=16, kernel_size=4, stride=2, padding=1)
        self.bn2 = nn.BatchNorm2d(16)
        self.dropout = nn.Dropout(p=0.25)
        self.fc1 = nn.Linear(16 * 7 * 7 + nclasses, 64)
        self.bn3 = nn.BatchNorm1d(64)
        self.fc_mu = nn.Linear(64, zdim)
        self.fc_logvar = nn.Linear(64, zdim)
        for module in self.modules():
            if isinstance(module, (nn.Conv2d, nn.Linear)):
                nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
                nn.init.zeros_(module.bias)

    def forward(self, x, c):
        batch_size = x.shape[0]
        out = self.conv1(x)
        out = F.relu(self.bn1(out), inplace=True)
        out = self.conv2(out)
        out = F.relu(self.bn2(out), inplace=True)
        out = out.view(batch_size, -1)
        c_onehot = torch.zeros(batch_size, self.nclasses).to(device)
        for i in range(batch_size):
            c_onehot[i, c[i]] = 1
        out = torch.cat((out, c_onehot), dim=1)
        out = self.dropout(out)
        out = F.relu(self.bn3(self.fc1(out)))
        mu = self.fc_mu(out)
        logvar = self.fc_logvar(out)
        print("mu", mu.shape, "logvar", logvar.shape)
        return mu, logvar


class Decoder:
    def __init__(self, zdim, nclasses):
        super(Decoder, self).__init__()
        self.embedding = nn.Embedding(nclasses, 10)
        self.fc1 = nn.Linear(zdim + 10, 64)
        self.bn1 = nn.BatchNorm1d(64)
        self.fc2 = nn.Linear(64, 16 * 7 * 7)
        self.bn2 = nn.BatchNorm1d(16 * 7 * 7)
        self.deconv1 = nn.ConvTranspose2d(16, 8, kernel_size=4, stride=2, padding=1)
        self.bn3 = nn.BatchNorm2d(8)
        self.deconv2 = nn.ConvTranspose2d(8, 1, kernel_size=4, stride=2, padding=1)

    def forward(self, z, c):
        embedded = self.embedding(c)
        out = torch.cat((z, embedded), dim=1)
        out = F.relu(self.bn1(self.fc1(out)))
        out = F.relu(self.bn2(self.fc2(out)))
        out = out.view(-1, 16, 7, 7)
        out = F.relu(self.bn3(self.deconv1(out)))
        out = self.deconv2(out)
        x_hat = torch.sigmoid(out)
        return x_hat


class CVAE:
    def reparameterize(self, mu, logvar):
        if self.training == True:  # noqa: E712
            std = torch.exp(0.5 * logvar)
            eps = torch.randn(mu.size(0), mu.size(1)).to(device)
            z = eps * std
            z += mu
        else:
            z = mu
        return z

    def sample(self, c):
        was_training = self.training
        self.eval()
        n = c.shape[0]
        images = torch.zeros(n, 1, 28, 28).to(device)
        with torch.no_grad():
            for i in range(n):
                z = torch.randn(1, self.zdim).to(device)
                images[i] = self.decoder(z, c[i].view(1))
        if was_training:
            self.train()
        return images


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    batch_size = x.shape[0]
    criterion = nn.BCELoss(reduction="sum")
    bce = criterion(x_hat.view(batch_size, -1), x.view(batch_size, -1))
    bce = bce / batch_size
    kld_elementwise = 1 + logvar - torch.square(mu) - torch.exp(logvar)
    kld = -0.5 * torch.sum(kld_elementwise)
    kld /= batch_size
    loss = bce.clone()
    loss += kl_weight * kld
    print("loss", loss.item(), "bce", bce.item(), "kld", kld.item())
    return loss, bce, kld
