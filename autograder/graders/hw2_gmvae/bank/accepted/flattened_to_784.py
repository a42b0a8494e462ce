"""Flattens images to rows of 784 pixels, which is what MNIST has."""

from hw2_utils import duplicate, gaussian, log_bernoulli_with_logits, log_mean_exp


class GMVAE:
    def negative_elbo_bound(self, x):
        x = x.view(-1, 784)
        q = gaussian(*self.enc(x))
        z = q.rsample()
        kl = (q.log_prob(z) - log_normal_mixture(z, *self.z_prior)).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec

    def negative_iwae_bound(self, x, iw):
        m, v = self.enc(x.reshape(-1, 784))
        q = gaussian(duplicate(m, iw), duplicate(v, iw))
        z = q.rsample()
        logits = self.dec(z).reshape(iw, -1, 784)
        log_p_x = log_bernoulli_with_logits(x, logits)  # (M, B)
        log_ratio = (q.log_prob(z) - log_normal_mixture(z, *self.z_prior)).reshape(iw, -1)
        niwae = -log_mean_exp(log_p_x - log_ratio, dim=0).mean()
        return niwae, log_ratio.mean(), -log_p_x.mean()
