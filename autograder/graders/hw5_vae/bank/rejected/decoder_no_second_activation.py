"""Three linear maps, but no non-linearity between the second and the third.

hint: What do your last two linear maps amount to, with nothing between them?
fails: a.values
"""


class Decoder:
    def forward(self, z):
        first, tanh, second, _, third, sigmoid = self.layers
        return sigmoid(third(second(tanh(first(z)))))
