"""Double precision throughout."""


def shrinkage(h, threshold):
    h = h.double()
    return h.sign() * (h.abs() - threshold).clamp_min(0)


class SparseAutoencoder(nn.Module):
    def forward(self, x):
        h = shrinkage(self.encoder(x), self.log_threshold.exp())
        return h @ self.dictionary.double().T, h


def loss_function(x_hat, x, h, l1):
    x_hat, x, h = x_hat.double(), x.double(), h.double()
    return ((x_hat - x) ** 2).sum(1).mean() + l1 * h.abs().sum(1).mean()


def top_atoms(h, dictionary, k=5):
    return dictionary.double()[:, h.double().abs().mean(0).topk(k).indices].T
