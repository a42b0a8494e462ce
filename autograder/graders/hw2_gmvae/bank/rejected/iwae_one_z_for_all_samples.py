"""Draws one z for each image and repeats it M times.

hint: Are the M samples of an image different from each other? What comes first, drawing or
repeating?
fails: c c.gradient c.noise
"""

from hw2_utils import duplicate, gaussian, log_bernoulli_with_logits, log_mean_exp


class GMVAE:
    def negative_iwae_bound(self, x, iw):
        m, v = self.enc(x)
        q = gaussian(duplicate(m, iw), duplicate(v, iw))
        z = duplicate(gaussian(m, v).rsample(), iw)
        log_p_x = log_bernoulli_with_logits(duplicate(x, iw), self.dec(z))
        log_ratio = q.log_prob(z) - log_normal_mixture(z, *self.z_prior)
        log_w = (log_p_x - log_ratio).reshape(iw, -1)
        niwae = -log_mean_exp(log_w, dim=0).mean()
        return niwae, log_ratio.mean(), -log_p_x.mean()
