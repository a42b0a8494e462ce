"""Computes the weights themselves, in double precision.

hint: What is e^(−1000) in double precision? How small is p(x | z) before training?
fails: c.extremes
"""

from hw2_utils import duplicate, gaussian, log_bernoulli_with_logits


class GMVAE:
    def negative_iwae_bound(self, x, iw):
        m, v = self.enc(x)
        q = gaussian(duplicate(m, iw), duplicate(v, iw))
        z = q.rsample()
        log_p_x = log_bernoulli_with_logits(duplicate(x, iw), self.dec(z))
        log_ratio = q.log_prob(z) - log_normal_mixture(z, *self.z_prior)
        w = (log_p_x - log_ratio).double().exp().reshape(iw, -1)
        niwae = -(w.mean(dim=0) + 1e-300).log().mean().float()
        return niwae, log_ratio.mean(), -log_p_x.mean()
