"""The decoder gives the logits of the pixels.

hint: Which values can your decoder's last layer give? Which ones can a grey pixel have?
fails: b1 b3 c1
"""


class CVAE:
    def decode(self, z, y):
        import torch

        logits = self.decoder[:-1](torch.cat([z, y], dim=1))
        return logits.reshape(-1, *self.input_shape)
