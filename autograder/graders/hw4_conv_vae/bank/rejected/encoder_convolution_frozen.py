"""Trains all but the first convolution.

hint: Which of the weights of your encoder get a gradient?
fails: a1.weights
"""


class Encoder:
    def forward(self, x):
        self.layers[0].requires_grad_(False)
        mu, logvar = self.layers(x).chunk(2, dim=1)
        return mu, logvar
