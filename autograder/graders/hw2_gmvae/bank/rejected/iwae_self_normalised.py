"""The mean of log w with the normalised weights.

hint: Is the logarithm of the mean weight the weighted mean of the logarithms?
fails: c
"""

from hw2_utils import duplicate, gaussian, log_bernoulli_with_logits


class GMVAE:
    def negative_iwae_bound(self, x, iw):
        m, v = self.enc(x)
        q = gaussian(duplicate(m, iw), duplicate(v, iw))
        z = q.rsample()
        log_p_x = log_bernoulli_with_logits(duplicate(x, iw), self.dec(z))
        log_ratio = q.log_prob(z) - log_normal_mixture(z, *self.z_prior)
        log_w = (log_p_x - log_ratio).reshape(iw, -1)
        niwae = -(log_w.softmax(dim=0).detach() * log_w).sum(dim=0).mean()
        return niwae, log_ratio.mean(), -log_p_x.mean()
