"""Gives the networks one-hot classes.

hint: Which shape and which type of classes do Encoder and Decoder ask for?
fails: c c.gradient
"""

from torch.nn import functional


class CVAE:
    def forward(self, x, c):
        c = functional.one_hot(c, self.nclasses).float()
        mu, logvar = self.encoder(x, c)
        return self.decoder(self.reparameterize(mu, logvar), c), mu, logvar
