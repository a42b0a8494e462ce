"""Keeps the largest codes of each image, by scatter; masks and counted loops elsewhere."""


def shrinkage(h, threshold):
    mask = h.abs() > threshold
    return mask * (h - threshold * torch.sign(h))


class SparseAutoencoder(nn.Module):
    def __init__(self, visible, hidden, kept=0.25):
        super().__init__()
        self.atoms = nn.Parameter(torch.randn(visible, hidden) / visible**0.5)
        self.kept = max(1, int(kept * hidden))
        self.encoder = nn.Linear(visible, hidden, bias=False)
        nn.init.orthogonal_(self.encoder.weight)
        self.last_codes = None

    def forward(self, x):
        products = self.encoder(x)
        values, places = products.topk(self.kept, dim=1)
        h = torch.zeros_like(products).scatter(1, places, values)
        self.last_codes = h.detach()
        print("codes in use:", (h != 0).sum(dim=1).float().mean().item())
        x_hat = sum(h[:, j, None] * self.dictionary[:, j] for j in range(h.shape[1]))
        return x_hat, h


def top_atoms(h, dictionary, k=5):
    use = h.abs().mean(dim=0).tolist()
    best = sorted(enumerate(use), key=lambda pair: pair[1], reverse=True)[:k]
    chosen = torch.eye(h.shape[1])[[j for j, _ in best]]
    return chosen @ dictionary.T
