"""Decodes codes after dropout, in training mode.

hint: Is x_hat the product of dictionary and h in training mode, too?
fails: a2.modes
"""


class SparseAutoencoder(nn.Module):
    def forward(self, x):
        h = shrinkage(self.encoder(x), self.log_threshold.exp())
        kept = functional.dropout(h, 0.1, self.training)
        return kept @ self.dictionary.T, h
