"""What torch.clamp cuts off; losses of torch.nn; gather; one layer with softshrink of its own."""


class Softshrink(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.raw = nn.Parameter(torch.zeros(size))

    @property
    def threshold(self):
        return functional.softplus(self.raw)

    def forward(self, h):
        return shrinkage(h, self.threshold)


def shrinkage(h, threshold):
    return h - torch.clamp(h, -threshold, threshold)


class SparseAutoencoder(nn.Module):
    def __init__(self, visible, hidden):
        super().__init__()
        self.atoms = nn.Parameter(torch.randn(visible, hidden) / visible**0.5)
        self.encoder = nn.Sequential(
            nn.LayerNorm(visible), nn.Linear(visible, hidden), Softshrink(hidden)
        )

    def forward(self, x):
        h = self.encoder(x)
        return torch.tensordot(h, self.dictionary, dims=([1], [1])), h


def loss_function(x_hat, x, h, l1):
    squared_errors = nn.MSELoss(reduction="none")(x_hat, x)
    absolute_values = nn.L1Loss(reduction="none")(h, torch.zeros_like(h))
    return torch.mean(squared_errors.sum(-1) + absolute_values.sum(-1) * l1)


def top_atoms(h, dictionary, k=5):
    _, order = torch.sort(h.norm(p=1, dim=0), descending=True)
    index = order[:k].unsqueeze(0).expand(dictionary.shape[0], k)
    return torch.gather(dictionary, 1, index).T
