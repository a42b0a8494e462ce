"""Layer normalisation before the first layers, and dropout before all layers of the encoder."""

from torch import nn


class CVAE(nn.Module):
    def __init__(self, input_dim=300, latent_dim=32, cond_dim=32, hidden=128):
        super().__init__()
        self.input_dim, self.latent_dim, self.cond_dim = input_dim, latent_dim, cond_dim
        inputs, latents = input_dim + cond_dim, latent_dim + cond_dim
        self.encoder = nn.Sequential(
            nn.Dropout(0.1),
            nn.LayerNorm(inputs),
            nn.Linear(inputs, hidden),
            nn.SiLU(),
            nn.Dropout(0.1),
            nn.Linear(hidden, 2 * latent_dim),
        )
        self.decoder = nn.Sequential(
            nn.LayerNorm(latents),
            nn.Linear(latents, hidden),
            nn.SiLU(),
            nn.Linear(hidden, input_dim),
        )
