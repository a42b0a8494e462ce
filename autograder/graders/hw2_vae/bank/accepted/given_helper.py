"""The distribution of the helpers, in the functions and in the bounds."""

from hw2_utils import gaussian, log_bernoulli_with_logits


def sample_gaussian(m, v):
    return gaussian(m, v).rsample()


def log_normal(x, m, v):
    return gaussian(m, v).log_prob(x)


class VAE:
    def negative_elbo_bound(self, x):
        q = gaussian(*self.enc(x))
        z = q.rsample()
        kl = (q.log_prob(z) - gaussian(*self.z_prior).log_prob(z)).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
