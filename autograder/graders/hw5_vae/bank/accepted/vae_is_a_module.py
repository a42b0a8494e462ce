"""The VAE as an nn.Module, with its networks on the device of the options."""

import torch
from torch import nn


class VAE(nn.Module):
    def __init__(self, args, train_images=None, train_labels=None):
        super().__init__()
        self.args = args
        sizes = args.latent_dimension, args.hidden_units, args.data_dimension
        self.encoder = Encoder(*sizes)  # noqa: F821
        self.decoder = Decoder(*sizes)  # noqa: F821
        self.to(torch.device(args.device))
        self.train_images, self.train_labels = train_images, train_labels
