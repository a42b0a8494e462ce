"""Weight normalisation in the encoder, spectral normalisation in the decoder."""

from torch import nn
from torch.nn.utils.parametrizations import spectral_norm, weight_norm


class CVAE(nn.Module):
    def __init__(self, input_dim=300, latent_dim=32, cond_dim=32, hidden=128):
        super().__init__()
        self.input_dim, self.latent_dim, self.cond_dim = input_dim, latent_dim, cond_dim

        def network(inputs, outputs, normalised):
            hidden_layers = nn.Linear(inputs, hidden), normalised(nn.Linear(hidden, hidden))
            first, second = hidden_layers
            return nn.Sequential(first, nn.ReLU(), second, nn.ReLU(), nn.Linear(hidden, outputs))

        self.encoder = network(input_dim + cond_dim, 2 * latent_dim, weight_norm)
        self.decoder = network(latent_dim + cond_dim, input_dim, spectral_norm)
