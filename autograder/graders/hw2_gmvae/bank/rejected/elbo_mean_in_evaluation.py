"""Takes the mean of q in the place of z where the model is not in training.

hint: With .eval() or without gradients, is it still the bound that you return?
fails: b b.terms b.noise
"""

from hw2_utils import gaussian, log_bernoulli_with_logits


class GMVAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        q = gaussian(m, v)
        z = q.rsample() if self.training else m
        kl = (q.log_prob(z) - log_normal_mixture(z, *self.z_prior)).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
