"""The decoder's last layer is linear.

hint: Your decoder returns numbers below 0 and above 1. What turns any number into a probability?
fails: a a.values
"""


class Decoder:
    def forward(self, z):
        return self.layers[:-1](z)
