"""Returns the mean in both modes.

hint: What makes the autoencoder variational, in training mode?
fails: b b.shape b.independence b.gradient
"""


class CVAE:
    def reparameterize(self, mu, logvar):
        return mu
