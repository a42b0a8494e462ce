"""Draws nothing.

hint: Call it twice with the same arguments. Are the two answers different?
fails: b2 b2.shape b2.independence b2.gradient
"""


class CVAE:
    def reparametrize(self, mu, logvar):
        return mu
