"""No gradient for the images.

hint: May anything be detached here? See the conventions.
fails: a2.weights
"""


class SparseAutoencoder(nn.Module):
    def forward(self, x):
        h = shrinkage(self.encoder(x.detach()), self.log_threshold.exp())
        return h @ self.dictionary.T, h
