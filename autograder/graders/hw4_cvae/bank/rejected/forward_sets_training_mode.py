"""Puts the model in training mode at the beginning.

hint: What is forward to do with z, if the model is in eval mode?
fails: c.gradient c.eval c.inputs
"""


class CVAE:
    def forward(self, x, c):
        self.train()
        mu, logvar = self.encoder(x, c)
        return self.decoder(self.reparameterize(mu, logvar), c), mu, logvar
