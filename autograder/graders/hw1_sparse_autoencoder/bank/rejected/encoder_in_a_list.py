"""Layers in a plain list, which the optimiser does not find.

hint: Which parameters does model.parameters() give? What is nn.ModuleList for?
fails: a2.weights
"""


class SparseAutoencoder(nn.Module):
    def __init__(self, visible, hidden):
        super().__init__()
        self.atoms = nn.Parameter(torch.randn(visible, hidden) / visible**0.5)
        self.layers = [nn.Linear(visible, 32), nn.Linear(32, hidden)]

    def forward(self, x):
        h = functional.relu(self.layers[1](functional.relu(self.layers[0](x))))
        return h @ self.dictionary.T, h
