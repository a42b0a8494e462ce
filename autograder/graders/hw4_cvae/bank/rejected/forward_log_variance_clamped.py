"""Keeps the log-variance between −4 and 4.

hint: What does the loss make of a log-variance that is not the encoder's?
fails: c.eval
"""


class CVAE:
    def forward(self, x, c):
        mu, logvar = self.encoder(x, c)
        logvar = logvar.clamp(-4, 4)
        return self.decoder(self.reparameterize(mu, logvar), c), mu, logvar
