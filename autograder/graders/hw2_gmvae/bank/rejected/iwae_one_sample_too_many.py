"""Divides the sum of the M weights by M + 1.

hint: Of how many samples does your bound take the average? Try iw = 1.
fails: c.sizes
"""

import math

from hw2_utils import duplicate, gaussian, log_bernoulli_with_logits, log_sum_exp


class GMVAE:
    def negative_iwae_bound(self, x, iw):
        m, v = self.enc(x)
        q = gaussian(duplicate(m, iw), duplicate(v, iw))
        z = q.rsample()
        log_p_x = log_bernoulli_with_logits(duplicate(x, iw), self.dec(z))
        log_ratio = q.log_prob(z) - log_normal_mixture(z, *self.z_prior)
        log_w = (log_p_x - log_ratio).reshape(iw, -1)
        niwae = -(log_sum_exp(log_w, dim=0) - math.log(iw + 1)).mean()
        return niwae, log_ratio.mean(), -log_p_x.mean()
