"""Removes the axis of pixels where there is one.

hint: Which shape has x_hat if images have one pixel?
fails: a2.sizes
"""


class SparseAutoencoder(nn.Module):
    def forward(self, x):
        h = shrinkage(self.encoder(x), self.log_threshold.exp())
        return (h @ self.dictionary.T).squeeze(1), h
