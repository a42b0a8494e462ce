"""Puts the model in training mode at the end.

hint: In which mode is a model after forward, if it was in eval mode before?
fails: c.inputs
"""


class CVAE:
    def forward(self, x, c):
        mu, logvar = self.encoder(x, c)
        x_hat = self.decoder(self.reparameterize(mu, logvar), c)
        self.train()
        return x_hat, mu, logvar
