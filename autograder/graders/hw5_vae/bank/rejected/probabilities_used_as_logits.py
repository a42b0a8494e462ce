"""Takes the probabilities for logits.

hint: The decoder ends in a sigmoid. What does the loss that you call do with its input first?
fails: b2 b2.extremes b2.gradient
"""

from torch.nn import functional


class VAE:
    @staticmethod
    def logpdf_bernoulli(x, p):
        return -functional.binary_cross_entropy_with_logits(p, x, reduction="none").sum(-1)
