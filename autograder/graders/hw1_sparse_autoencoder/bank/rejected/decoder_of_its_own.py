"""A linear layer decodes, and not the dictionary.

hint: Where do you use the property dictionary?
fails: a2.decoder a2.weights
"""


class SparseAutoencoder(nn.Module):
    def __init__(self, visible, hidden):
        super().__init__()
        self.atoms = nn.Parameter(torch.randn(visible, hidden) / visible**0.5)
        self.encoder = nn.Linear(visible, hidden)
        self.log_threshold = nn.Parameter(torch.full((hidden,), -2.0))
        self.decoder = nn.Linear(hidden, visible, bias=False)

    def forward(self, x):
        h = shrinkage(self.encoder(x), self.log_threshold.exp())
        return self.decoder(h), h
