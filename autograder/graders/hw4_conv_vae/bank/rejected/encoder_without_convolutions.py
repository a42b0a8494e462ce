"""Linear layers only.

hint: Which of your layers looks at neighbouring pixels with the same weights everywhere?
fails: a1.layers
"""

from torch import nn
from torch.nn import functional


class Encoder(nn.Module):
    def __init__(self, zdim):
        super().__init__()
        self.hidden = nn.Linear(784, 100)
        self.mu, self.logvar = nn.Linear(100, zdim), nn.Linear(100, zdim)

    def forward(self, x):
        h = functional.silu(self.hidden(x.flatten(1)))
        return self.mu(h), self.logvar(h)
