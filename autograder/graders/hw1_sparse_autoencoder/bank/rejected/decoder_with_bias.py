"""A bias is added to the product.

hint: What is x_hat if all codes are 0? What should it be?
fails: a2.decoder
"""


class SparseAutoencoder(nn.Module):
    def __init__(self, visible, hidden):
        super().__init__()
        self.atoms = nn.Parameter(torch.randn(visible, hidden) / visible**0.5)
        self.encoder = nn.Linear(visible, hidden)
        self.log_threshold = nn.Parameter(torch.full((hidden,), -2.0))
        self.bias = nn.Parameter(torch.zeros(visible))

    def forward(self, x):
        h = shrinkage(self.encoder(x), self.log_threshold.exp())
        return h @ self.dictionary.T + self.bias, h
