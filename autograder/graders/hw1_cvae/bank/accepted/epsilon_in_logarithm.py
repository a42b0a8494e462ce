"""Guards the logarithms of the loss with a small number."""

import torch


class CVAE:
    @staticmethod
    def loss_function(recon, x, mu, logvar):
        log_p = torch.log(recon + 1e-7)
        log_not_p = torch.log(1 - recon + 1e-7)
        bce = -torch.sum(x * log_p + (1 - x) * log_not_p)
        kl = -0.5 * torch.sum(1 + logvar - mu.square() - torch.exp(logvar))
        return bce.div(x.size(0)) + kl.div(x.size(0))
