"""In eval mode decodes with the dictionary of the last call in training mode.

hint: Is your dictionary still right after the atoms have changed?
fails: a2.modes
"""


class SparseAutoencoder(nn.Module):
    def forward(self, x):
        h = shrinkage(self.encoder(x), self.log_threshold.exp())
        if self.training:
            self.last = self.dictionary
        return h @ getattr(self, "last", self.dictionary).T, h
