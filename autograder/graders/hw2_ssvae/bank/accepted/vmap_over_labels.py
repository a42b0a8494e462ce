"""One label after the other under vmap, and the divergences of torch.distributions."""

import math

import torch
from torch.distributions import Categorical, Independent, Normal, kl_divergence
from torch.func import vmap
from torch.nn import functional


class SSVAE:
    def negative_elbo_bound(self, x):
        def terms(y):  # of one label, (C,), and all images
            ys = y.expand(len(x), -1)
            m, v = self.enc(x, ys)
            z = torch.addcmul(m, v.sqrt(), torch.randn_like(m))
            pixels = functional.binary_cross_entropy_with_logits(
                self.dec(z, ys), x, reduction="none"
            )
            return m, v, pixels.sum(-1)

        m, v, recs = vmap(terms, randomness="different")(torch.eye(self.y_dim))  # (C, B, ·)
        q, prior = Categorical(logits=self.cls(x)), Normal(torch.zeros_like(m), 1.0)
        kls = kl_divergence(Independent(Normal(m, v.sqrt()), 1), Independent(prior, 1))
        kl_z = torch.einsum("bc,cb->b", q.probs, kls).mean()
        kl_y = (math.log(self.y_dim) - q.entropy()).mean()
        rec = torch.einsum("bc,cb->b", q.probs, recs).mean()
        return kl_z + kl_y + rec, kl_z, kl_y, rec
