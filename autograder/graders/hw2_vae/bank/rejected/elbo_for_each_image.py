"""One bound for each image in the place of their mean.

hint: How many numbers is nelbo? On how many can backward() be called?
fails: c c.gradient c.terms
"""

from hw2_utils import kl_normal, log_bernoulli_with_logits


class VAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        z = sample_gaussian(m, v)
        kl = kl_normal(m, v, *self.z_prior)
        rec = -log_bernoulli_with_logits(x, self.dec(z))
        return kl + rec, kl, rec
