"""The cross entropy of PyTorch, summed and divided by the batch."""

from torch.nn import functional

from hw2_utils import gaussian


class GMVAE:
    def negative_elbo_bound(self, x):
        q = gaussian(*self.enc(x))
        z = q.rsample()
        kl = (q.log_prob(z) - log_normal_mixture(z, *self.z_prior)).sum() / x.size(0)
        loss = functional.binary_cross_entropy_with_logits(self.dec(z), x, reduction="sum")
        rec = loss / x.size(0)
        return kl + rec, kl, rec
