"""Layers that find out their sizes; the answer is a list."""


class SparseAutoencoder(nn.Module):
    def __init__(self, visible, hidden):
        super().__init__()
        self.atoms = nn.Parameter(torch.randn(visible, hidden) / visible**0.5)
        self.encoder = nn.Sequential(nn.LazyLinear(hidden), nn.Softshrink(0.2))

    def forward(self, x):
        h = self.encoder(x)
        return [h.matmul(self.dictionary.mT), h]
