"""Divides by the batch size of the training, 100.

hint: How many images are in the batches of the evaluation? Does your bound know?
fails: c c.gradient c.terms
"""

from hw2_training import BATCH_SIZE
from hw2_utils import kl_normal, log_bernoulli_with_logits


class VAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        z = sample_gaussian(m, v)
        kl = kl_normal(m, v, *self.z_prior).sum() / BATCH_SIZE
        rec = -log_bernoulli_with_logits(x, self.dec(z)).sum() / BATCH_SIZE
        return kl + rec, kl, rec
