"""Takes every other row of z_pre for a mean, and the rows between them for variances.

hint: In which order does z_pre hold the means and the variances?
fails: b b.terms b.gradient
"""

from torch.nn import functional

from hw2_utils import gaussian, log_bernoulli_with_logits


class GMVAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        q = gaussian(m, v)
        z = q.rsample()
        prior = self.z_pre[:, ::2], functional.softplus(self.z_pre[:, 1::2]) + 1e-8
        kl = (q.log_prob(z) - log_normal_mixture(z, *prior)).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
