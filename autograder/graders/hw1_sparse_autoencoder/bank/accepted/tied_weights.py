"""The encoder is the transposed dictionary, with a threshold that is learnt."""


class SparseAutoencoder(nn.Module):
    def __init__(self, visible, hidden):
        super().__init__()
        self.atoms = nn.Parameter(torch.randn(visible, hidden) / visible**0.5)
        self.threshold = nn.Parameter(torch.tensor(0.1))

    def forward(self, x):
        dictionary = self.dictionary
        h = shrinkage(x @ dictionary, self.threshold.abs())
        return functional.linear(h, dictionary), h
