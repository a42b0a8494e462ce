"""Three steps of a method that minimises the loss for one image."""


class SparseAutoencoder(nn.Module):
    def __init__(self, visible, hidden):
        super().__init__()
        self.atoms = nn.Parameter(torch.randn(visible, hidden) / visible**0.5)
        self.steps = nn.Parameter(torch.full((3,), 0.2))

    def forward(self, x):
        h = x.new_zeros(len(x), self.atoms.shape[1])
        for step in self.steps:
            rest = x - h @ self.dictionary.T
            h = shrinkage(h + step * rest @ self.dictionary, 0.05)
        return h @ self.dictionary.T, h
