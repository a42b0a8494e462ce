"""Layers that behave differently in training mode."""


class SparseAutoencoder(nn.Module):
    def __init__(self, visible, hidden):
        super().__init__()
        self.atoms = nn.Parameter(torch.randn(visible, hidden) / visible**0.5)
        self.layers = nn.Sequential(
            nn.Linear(visible, 24),
            nn.BatchNorm1d(24),
            nn.LeakyReLU(),
            nn.Dropout(0.2),
            nn.Linear(24, hidden),
            nn.ReLU(),
        )

    def forward(self, x):
        codes = self.layers(x)
        return (self.dictionary @ codes.T).T, codes
