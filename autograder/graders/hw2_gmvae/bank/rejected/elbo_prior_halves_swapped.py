"""Takes the variances for means and the means for variances.

hint: What are the first K rows of z_pre, and what does z_prior return first?
fails: b b.terms b.gradient
"""

from hw2_utils import gaussian, log_bernoulli_with_logits


class GMVAE:
    def negative_elbo_bound(self, x):
        q = gaussian(*self.enc(x))
        z = q.rsample()
        pv, pm = self.z_prior
        kl = (q.log_prob(z) - log_normal_mixture(z, pm, pv.abs())).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
