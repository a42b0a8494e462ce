"""Divides every pixel by its standard deviation over the batch.

hint: What does your encoder compute over the batch? What is that for a single image?
fails: a2.sizes a2.images
"""


class SparseAutoencoder(nn.Module):
    def forward(self, x):
        h = shrinkage(self.encoder(x / x.std(dim=0)), self.log_threshold.exp())
        return h @ self.dictionary.T, h
