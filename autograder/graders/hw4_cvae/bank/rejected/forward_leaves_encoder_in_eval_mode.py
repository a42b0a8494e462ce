"""Puts the encoder in eval mode and leaves it there.

hint: In which mode are the layers of your networks after a first step of training?
fails: c.inputs
"""


class CVAE:
    def forward(self, x, c):
        self.encoder.eval()
        mu, logvar = self.encoder(x, c)
        return self.decoder(self.reparameterize(mu, logvar), c), mu, logvar
