"""Returns no codes.

hint: How many results are asked? What does the loss need?
fails: a2
"""


class SparseAutoencoder(nn.Module):
    def forward(self, x):
        h = shrinkage(self.encoder(x), self.log_threshold.exp())
        return h @ self.dictionary.T
