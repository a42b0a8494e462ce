"""Both sides apart, norms, index_select."""


def shrinkage(h, threshold):
    return functional.relu(h - threshold) - functional.relu(-h - threshold)


def loss_function(x_hat, x, h, l1):
    penalty = torch.linalg.vector_norm(h, ord=1, dim=1)
    return functional.mse_loss(x_hat, x, reduction="sum") / x.shape[0] + l1 * penalty.mean()


def top_atoms(h, dictionary, k=5):
    chosen = torch.topk(torch.mean(torch.abs(h), 0), k)[1]
    return torch.index_select(dictionary, 1, chosen).transpose(0, 1)
