"""Decodes and returns μ where the model is not in training.

hint: What does your forward return as z after .eval()? Does the handout know of such a difference?
fails: b3
"""


class CVAE:
    def forward(self, x, y):
        mu, logvar = self.encode(x, y)
        z = self.reparametrize(mu, logvar) if self.training else mu
        return self.decode(z, y), mu, logvar, z
