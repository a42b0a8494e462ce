"""Subtracts the mean curve from the batch, in place.

hint: What does the caller find in x after forward has run?
fails: a2.inputs a2.z
"""


class CVAE:
    def encode(self, x, p):
        import torch

        with torch.no_grad():
            x -= x.mean(dim=1, keepdim=True)
        return self.encoder(torch.cat([x, self.condition(p)], dim=1)).chunk(2, dim=1)
