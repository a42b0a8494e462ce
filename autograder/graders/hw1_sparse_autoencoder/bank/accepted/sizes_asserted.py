"""Asserts the homework's sizes; two layers and a gate of parameters, by functional.linear."""


class SparseAutoencoder(nn.Module):
    def __init__(self, visible, hidden):
        super().__init__()
        assert visible == 784, f"MNIST has 784 pixels, not {visible}"
        self.atoms = nn.Parameter(torch.randn(visible, hidden) / visible**0.5)
        self.weights = nn.ParameterDict(
            {
                "gate": nn.Parameter(torch.randn(hidden, visible) / visible**0.5),
                "value": nn.Parameter(torch.randn(hidden, visible) / visible**0.5),
                "bias": nn.Parameter(torch.zeros(hidden)),
            }
        )

    def forward(self, x):
        gate = torch.sigmoid(functional.linear(x, self.weights["gate"], self.weights["bias"]))
        h = gate * functional.linear(x, self.weights["value"])
        x_hat = functional.linear(h, self.dictionary)
        return x_hat, h
