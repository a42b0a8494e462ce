"""Keeps the log-variance between −6 and 6.

hint: What does the loss make of a log-variance that is not the encoder's?
fails: c.eval
"""


class CVAE:
    def forward(self, x, c):
        mu, logvar = self.encoder(x, c)
        logvar = logvar.clamp(-6, 6)
        return self.decoder(self.reparameterize(mu, logvar), c), mu, logvar
