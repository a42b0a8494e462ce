"""Adds noise to the image.

hint: Who adds the noise to the images? Is it needed at a test?
fails: a2
"""


class SparseAutoencoder(nn.Module):
    def forward(self, x):
        x = x + 0.4 * torch.randn_like(x)
        h = shrinkage(self.encoder(x), self.log_threshold.exp())
        return h @ self.dictionary.T, h
