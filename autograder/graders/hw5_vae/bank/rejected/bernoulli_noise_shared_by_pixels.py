"""One uniform number for each image, with which all its pixels are compared.

hint: Can two pixels of one image with the same p ever differ in your samples?
fails: b4.independence
"""

import torch


class VAE:
    @staticmethod
    def sample_Bernoulli(p):
        return (torch.rand(p.shape[0], 1) < p).float()
