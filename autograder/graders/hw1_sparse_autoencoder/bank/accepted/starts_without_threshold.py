"""A threshold that is 0 at first; single precision; clamped images; no gradients for atoms."""


def shrinkage(h, threshold):
    h = h.float()
    return h.sign() * functional.relu(h.abs() - threshold)


class SparseAutoencoder(nn.Module):
    def __init__(self, visible, hidden):
        super().__init__()
        self.atoms = nn.Parameter(torch.randn(visible, hidden) / visible**0.5)
        self.encoder = nn.Linear(visible, hidden)
        self.threshold = nn.Parameter(torch.zeros(hidden))

    def forward(self, x):
        h = shrinkage(self.encoder(x), self.threshold)
        return h @ self.dictionary.T, h


def loss_function(x_hat, x, h, l1):
    error = (x_hat - x.clamp(0, 1)).square().sum(dim=1)
    return (error + l1 * h.abs().sum(dim=1)).mean()


def top_atoms(h, dictionary, k=5):
    with torch.no_grad():
        return dictionary.T[h.abs().mean(dim=0).topk(k).indices]
