"""Returns the codes first.

hint: In which order are the two results asked?
fails: a2
"""


class SparseAutoencoder(nn.Module):
    def forward(self, x):
        h = shrinkage(self.encoder(x), self.log_threshold.exp())
        return h, h @ self.dictionary.T
