"""Adds noise to the image.

hint: What does your forward draw, make anew or keep at each call? Noise is added elsewhere.
fails: a2
"""


class SparseAutoencoder(nn.Module):
    def forward(self, x):
        x = x + 0.4 * torch.randn_like(x)
        h = shrinkage(self.encoder(x), self.log_threshold.exp())
        return h @ self.dictionary.T, h
