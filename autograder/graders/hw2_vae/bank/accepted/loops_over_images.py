"""One image after the other."""

import torch

from hw2_utils import kl_normal, log_bernoulli_with_logits, log_mean_exp


class VAE:
    def negative_elbo_bound(self, x):
        terms = []
        for image in x:
            m, v = self.enc(image.unsqueeze(0))
            z = sample_gaussian(m, v)
            kl = kl_normal(m, v, *self.z_prior)
            terms.append(torch.cat([kl, -log_bernoulli_with_logits(image, self.dec(z))]))
        kl, rec = torch.stack(terms).mean(dim=0)
        return kl + rec, kl, rec

    def negative_iwae_bound(self, x, iw):
        niwae, kl, rec = 0, 0, 0
        for image in x:
            m, v = self.enc(image.expand(iw, -1))
            z = sample_gaussian(m, v)
            log_p_x = log_bernoulli_with_logits(image, self.dec(z))
            log_ratio = log_normal(z, m, v) - log_normal(z, *self.z_prior)
            niwae = niwae - log_mean_exp(log_p_x - log_ratio, dim=0) / len(x)
            kl = kl + log_ratio.mean() / len(x)
            rec = rec - log_p_x.mean() / len(x)
        return niwae, kl, rec
