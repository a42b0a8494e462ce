"""An encoder for images of 28 × 28 pixels and no others."""


class SparseAutoencoder(nn.Module):
    def __init__(self, visible, hidden):
        super().__init__()
        self.atoms = nn.Parameter(torch.randn(visible, hidden) / visible**0.5)
        self.convolution = nn.Conv2d(1, 4, kernel_size=4, stride=4)
        self.linear = nn.Linear(4 * 49, hidden)

    def forward(self, x):
        maps = functional.silu(self.convolution(x.reshape(-1, 1, 28, 28)))
        h = self.linear(maps.flatten(start_dim=1)).relu()
        return h @ self.dictionary.T, h
