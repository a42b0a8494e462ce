"""Layers of single curves, which are vectors: the encoder under vmap, the decoder in a loop."""

import torch


class CVAE:
    def condition(self, p):
        return p.expand(self.cond_dim)

    def encode(self, x, p):
        def encode_one(curve, parameter):
            h = self.encoder(torch.cat([curve, self.condition(parameter)]))
            return h[: self.latent_dim], h[self.latent_dim :]

        return torch.vmap(encode_one)(x, p)

    def decode(self, z, p):
        def decode_one(latent, parameter):
            return self.decoder(torch.cat([latent, self.condition(parameter)]))

        if len(z) > 1000:
            return torch.vmap(decode_one)(z, p)
        return torch.stack([decode_one(*pair) for pair in zip(z, p, strict=True)])
