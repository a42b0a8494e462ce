"""Sets the seed in the decoder, so that the noise is the same in every step of training.

hint: Which random numbers does your program draw after the decoder, in one step and in the next?
fails: a2.images
"""

import torch


class Decoder:
    def forward(self, z):
        torch.manual_seed(0)
        return self.layers(z)
