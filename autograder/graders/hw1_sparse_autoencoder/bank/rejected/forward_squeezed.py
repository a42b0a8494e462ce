"""Removes all axes of size 1.

hint: Which shape has your result for one image?
fails: a2.sizes a2.images
"""


class SparseAutoencoder(nn.Module):
    def forward(self, x):
        h = shrinkage(self.encoder(x), self.log_threshold.exp())
        return (h @ self.dictionary.T).squeeze(), h.squeeze()
