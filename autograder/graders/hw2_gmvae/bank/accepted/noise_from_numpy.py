"""Noise from NumPy, made into a tensor."""

import numpy as np
import torch

from hw2_utils import gaussian, log_bernoulli_with_logits, log_mean_exp


class GMVAE:
    def negative_iwae_bound(self, x, iw):
        m, v = self.enc(x)
        noise = torch.from_numpy(np.random.normal(size=(len(x), iw, m.shape[1]))).float()
        z = m.unsqueeze(1) + v.sqrt().unsqueeze(1) * noise  # (B, M, Z)
        log_q_z = gaussian(m.unsqueeze(1), v.unsqueeze(1)).log_prob(z)  # (B, M)
        log_p_z = log_normal_mixture(z.reshape(-1, z.shape[2]), *self.z_prior).reshape(-1, iw)
        log_p_x = log_bernoulli_with_logits(x.unsqueeze(1), self.dec(z))  # (B, M)
        niwae = -log_mean_exp(log_p_x + log_p_z - log_q_z, dim=1).mean()
        return niwae, (log_q_z - log_p_z).mean(), -log_p_x.mean()
