"""An encoder with a hidden layer and rectified codes."""


class SparseAutoencoder(nn.Module):
    def __init__(self, visible, hidden):
        super().__init__()
        self.atoms = nn.Parameter(torch.randn(visible, hidden) / visible**0.5)
        self.first = nn.Linear(visible, 32)
        self.second = nn.Linear(32, hidden)

    def forward(self, x):
        h = functional.relu(self.second(torch.tanh(self.first(x))))
        return torch.einsum("bh,vh->bv", h, self.dictionary), h
