"""Returns the energy E = −f.

hint: Where is f large in this homework: where data are, or where none are?
fails: a1 a1.gradient
"""


class EBM:
    def forward(self, x):
        return -self.f(x).squeeze(dim=1)
