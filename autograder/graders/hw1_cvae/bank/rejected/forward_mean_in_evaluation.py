"""Decodes μ where the model is not in training.

hint: What does your forward decode after .eval()? Does the handout know of such a difference?
fails: a4
"""


class CVAE:
    def forward(self, x, c):
        mu, logvar = self.encode(x, c)
        z = self.reparameterize(mu, logvar) if self.training else mu
        return self.decode(z, c), mu, logvar
