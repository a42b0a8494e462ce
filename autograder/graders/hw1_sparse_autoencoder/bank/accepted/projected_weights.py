"""Projects its weights before it uses them, in training: unit length, thresholds not negative."""


class SparseAutoencoder(nn.Module):
    def __init__(self, visible, hidden):
        super().__init__()
        self.atoms = nn.Parameter(torch.randn(visible, hidden) / visible**0.5)
        self.encoder = nn.Linear(visible, hidden)
        self.threshold = nn.Parameter(torch.full((hidden,), 0.1))

    def forward(self, x):
        if self.training:
            with torch.no_grad():
                self.atoms.copy_(functional.normalize(self.atoms, dim=0))
                self.threshold.clamp_(min=0)
        h = shrinkage(self.encoder(x), self.threshold.clamp(min=0))
        return h @ self.dictionary.T, h
