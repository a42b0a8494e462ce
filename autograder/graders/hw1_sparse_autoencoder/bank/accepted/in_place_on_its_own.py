"""Changes nothing but what it has made itself."""


def shrinkage(h, threshold):
    size = h.abs()
    size = size - threshold
    size[size < 0] = 0
    return torch.copysign(size, h)


def loss_function(x_hat, x, h, l1):
    loss = (x_hat - x).square().sum()
    loss += l1 * h.abs().sum()
    loss /= len(x)
    return loss


def top_atoms(h, dictionary, k=5):
    use = h.detach().clone().abs_().mean(0)
    rows = []
    for _ in range(k):
        j = int(use.argmax())
        rows.append(dictionary[:, j].clone())
        use[j] = -1
    return torch.stack(rows)
