"""Many small steps with names of their own, a device and modules at the top, in-place sums."""

import random
import time

import matplotlib.pyplot as plt
import numpy as np

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
started = time.time()
torch.manual_seed(0)
np.random.seed(0)
random.seed(0)
plt.rcParams["image.cmap"] = "gray"


def shrinkage(h, threshold):
    absolute_value = torch.abs(h)
    difference = absolute_value - threshold
    zeros = torch.zeros_like(difference).to(device)
    magnitude = torch.max(difference, zeros)
    sign = torch.sign(h)
    result = torch.mul(sign, magnitude)
    return result


class SparseAutoencoder(nn.Module):
    def __init__(self, visible, hidden):
        super().__init__()
        self.visible, self.hidden = visible, hidden
        self.atoms = nn.Parameter(torch.randn(visible, hidden) / visible**0.5)
        self.fc1 = nn.Linear(in_features=visible, out_features=2 * hidden)
        self.bn1 = nn.BatchNorm1d(num_features=2 * hidden)
        self.fc2 = nn.Linear(in_features=2 * hidden, out_features=hidden)
        self.threshold = nn.Parameter(torch.tensor(0.1, device=device))

    def forward(self, x):
        out = self.fc1(x)
        out = self.bn1(out)
        out = functional.relu(out, inplace=True)
        out = self.fc2(out)
        h = shrinkage(out, self.threshold)
        D = self.dictionary
        x_hat = torch.matmul(D, h.unsqueeze(-1)).squeeze(-1)
        return x_hat, h


def loss_function(x_hat, x, h, l1):
    batch_size = x.size(0)
    error = x_hat - x
    error_squared = error * error
    reconstruction = error_squared.sum(dim=1)
    penalty = torch.abs(h).sum(dim=1)
    loss = torch.zeros((), device=device)
    for i in range(batch_size):
        loss += reconstruction[i]
        loss += l1 * penalty[i]
    loss /= batch_size
    return loss


def top_atoms(h, dictionary, k=5):
    h_numpy = h.detach().cpu().numpy()
    mean_intensity = np.mean(np.abs(h_numpy), axis=0)
    indices = np.argsort(-mean_intensity)[:k]
    atoms = []
    for index in indices:
        atom = dictionary[:, int(index)]
        atoms.append(atom)
    return torch.stack(atoms, dim=0)
