"""Dropout as a function, with the model's own mode, in encoder and decoder."""

import torch
from torch.nn import functional


class CVAE:
    def encode(self, x, y):
        h = torch.cat([x.flatten(1), y], dim=1)
        h = functional.dropout(h, 0.1, training=self.training)
        return self.encoder(h).chunk(2, dim=1)

    def decode(self, z, y):
        h = self.decoder[:2](torch.cat([z, y], dim=1))
        h = functional.dropout(h, 0.1, self.training)
        return self.decoder[2:](h).reshape(-1, *self.input_shape)
