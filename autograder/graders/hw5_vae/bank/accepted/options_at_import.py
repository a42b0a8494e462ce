"""Reads the options, seeds, and makes a model while it is imported."""

import torch

args = parse_args()  # noqa: F821
torch.manual_seed(args.seed)
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
vae = VAE(args)  # noqa: F821
