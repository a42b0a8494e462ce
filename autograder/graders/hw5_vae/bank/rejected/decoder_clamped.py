"""Cuts the decoder's last linear layer off at 0 and 1 in the place of the sigmoid.

hint: Which gradient does a pixel have that has been cut off? What maps every number into (0, 1)?
fails: a.values d
"""


class Decoder:
    def forward(self, z):
        return self.layers[:-1](z).clamp(0, 1)
