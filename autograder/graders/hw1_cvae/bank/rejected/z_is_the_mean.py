"""Draws nothing.

hint: Call it twice with the same arguments. Are the two answers different?
fails: a3 a3.shape a3.independence a3.gradient
"""


class CVAE:
    @staticmethod
    def reparameterize(mu, logvar):
        return mu
