"""No gradient for the dictionary.

hint: Which weights should training change? Do all of them have a gradient?
fails: a2.weights
"""


class SparseAutoencoder(nn.Module):
    def forward(self, x):
        h = shrinkage(self.encoder(x), self.log_threshold.exp())
        return h @ self.dictionary.detach().T, h
