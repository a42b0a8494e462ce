"""Goes back from probabilities to logits, which are cut off at the ends."""

import torch
from torch.nn import functional


class VAE:
    @staticmethod
    def logpdf_bernoulli(x, p):
        logits = torch.logit(p, eps=1e-6)
        loss = functional.binary_cross_entropy_with_logits(logits, x, reduction="none")
        return -torch.sum(loss, 1)
