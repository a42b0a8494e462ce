"""Divides the sum of the weights by one more than their number.

hint: How many weights are there, and what is the bound with one sample?
fails: d
"""

import math

from hw2_utils import duplicate, log_bernoulli_with_logits


class VAE:
    def negative_iwae_bound(self, x, iw):
        m, v = self.enc(x)
        x, m, v = duplicate(x, iw), duplicate(m, iw), duplicate(v, iw)
        z = sample_gaussian(m, v)
        log_p_x = log_bernoulli_with_logits(x, self.dec(z))
        log_p_z = log_normal(z, *self.z_prior)
        log_q_z = log_normal(z, m, v)
        log_w = (log_p_x + log_p_z - log_q_z).reshape(iw, -1)
        niwae = -(log_w.logsumexp(dim=0) - math.log(iw + 1)).mean()
        return niwae, (log_q_z - log_p_z).mean(), -log_p_x.mean()
