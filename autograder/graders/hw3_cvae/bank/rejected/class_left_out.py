"""Neither encoder nor decoder sees the class.

hint: This is the VAE that you know already. Where do its networks learn which digit it is?
fails: b1.class
"""

import torch


class CVAE:
    def encode(self, x, y):
        return self.encoder(torch.cat([x.flatten(1), 0 * y], dim=1)).chunk(2, dim=1)

    def decode(self, z, y):
        return self.decoder(torch.cat([z, 0 * y], dim=1)).reshape(-1, *self.input_shape)
