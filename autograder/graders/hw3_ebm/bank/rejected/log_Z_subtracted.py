"""Returns log p(x), with log Z subtracted.

hint: What does nce_loss do with model(x) and log Z? How often would log Z be subtracted?
fails: a1
"""


class EBM:
    def forward(self, x):
        return self.f(x).squeeze(dim=1) - self.log_Z
