"""Makes other images under torch.no_grad.

hint: What has the image to do with whether gradients are asked?
fails: a2.images
"""

import torch
from torch.nn import functional


class Decoder:
    def forward(self, z, c):
        one_hot = functional.one_hot(c, self.nclasses).to(z.dtype)
        z = z if torch.is_grad_enabled() else 0.7 * z
        return self.layers(torch.cat([z, one_hot], dim=1))
