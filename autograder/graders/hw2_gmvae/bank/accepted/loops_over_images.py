"""One image after the other."""

from hw2_utils import gaussian, log_bernoulli_with_logits, log_mean_exp


class GMVAE:
    def negative_iwae_bound(self, x, iw):
        niwae, kl, rec = 0, 0, 0
        for image in x:
            m, v = self.enc(image.unsqueeze(0))
            q = gaussian(m.expand(iw, -1), v.expand(iw, -1))
            z = q.rsample()  # (M, Z)
            log_ratio = q.log_prob(z) - log_normal_mixture(z, *self.z_prior)
            log_p_x = log_bernoulli_with_logits(image, self.dec(z))
            niwae = niwae - log_mean_exp(log_p_x - log_ratio, dim=0) / len(x)
            kl = kl + log_ratio.mean() / len(x)
            rec = rec - log_p_x.mean() / len(x)
        return niwae, kl, rec
