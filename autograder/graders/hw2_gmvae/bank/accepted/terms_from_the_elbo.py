"""Takes kl and rec of the IWAE bound from the ELBO, which has a z of its own."""

import torch

from hw2_utils import duplicate, gaussian, log_bernoulli_with_logits, log_mean_exp


class GMVAE:
    def negative_iwae_bound(self, x, iw):
        _, kl, rec = self.negative_elbo_bound(x)
        m, v = (duplicate(part, iw) for part in self.enc(x))
        z = gaussian(m, v).rsample()
        log_w = log_bernoulli_with_logits(duplicate(x, iw), self.dec(z))
        log_w = log_w + log_normal_mixture(z, *self.z_prior) - gaussian(m, v).log_prob(z)
        niwae = -log_mean_exp(torch.reshape(log_w, (iw, x.size(0))), dim=0).mean()
        return niwae, kl, rec
