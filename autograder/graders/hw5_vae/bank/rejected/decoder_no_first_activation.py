"""No non-linearity after the first layer.

hint: What do two linear maps make when nothing stands between them?
fails: a.values
"""


class Decoder:
    def forward(self, z):
        return self.layers[2:](self.layers[0](z))
