"""Sets the seed in the encoder, so that the noise is the same in every step of training.

hint: Which random numbers does your program draw after the encoder, in one step and in the next?
fails: a1.images
"""

import torch


class Encoder:
    def forward(self, x):
        torch.manual_seed(0)
        return self.layers(x).chunk(2, dim=1)
