"""More noise in training, a mask that jumps at a parameter, distances, atoms of unit length."""


class SparseAutoencoder(nn.Module):
    def __init__(self, visible, hidden):
        super().__init__()
        self.atoms = nn.Parameter(torch.randn(visible, hidden) / visible**0.5)
        self.encoder = nn.Linear(visible, hidden)
        self.smallest = nn.Parameter(torch.full((hidden,), 0.1))

    def forward(self, x):
        if self.training:
            x = x + 0.1 * torch.randn_like(x)
        h = self.encoder(x)
        h = h * (h.abs() > self.smallest)
        return h @ self.dictionary.T, h


def loss_function(x_hat, x, h, l1):
    error = torch.cdist(x_hat[:, None], x[:, None]).flatten().square()
    return (error + l1 * h.abs().sum(dim=1)).mean()


def top_atoms(h, dictionary, k=5):
    return functional.normalize(dictionary, dim=0).T[h.abs().mean(dim=0).topk(k).indices].detach()
