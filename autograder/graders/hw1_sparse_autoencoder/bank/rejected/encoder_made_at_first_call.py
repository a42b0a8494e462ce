"""Makes its layer when it is called first, after the optimiser was made.

hint: When are your layers made, and when does the optimiser get the parameters?
fails: a2.weights
"""


class SparseAutoencoder(nn.Module):
    def __init__(self, visible, hidden):
        super().__init__()
        self.atoms = nn.Parameter(torch.randn(visible, hidden) / visible**0.5)
        self.encoder = None

    def forward(self, x):
        if self.encoder is None:
            self.encoder = nn.Linear(*self.atoms.shape)
        h = functional.relu(self.encoder(x))
        return h @ self.dictionary.T, h
