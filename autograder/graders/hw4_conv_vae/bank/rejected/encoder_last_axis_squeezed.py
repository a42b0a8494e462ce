"""Removes the last axis where it has the size 1.

hint: Which shape have your results where there is one latent dimension?
fails: a1.images
"""


class Encoder:
    def forward(self, x):
        mu, logvar = self.layers(x).chunk(2, dim=1)
        return mu.squeeze(-1), logvar.squeeze(-1)
