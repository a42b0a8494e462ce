"""What is left is cut off; a loop over images and atoms."""


def shrinkage(h, threshold):
    threshold = torch.as_tensor(threshold, dtype=h.dtype)
    return h - torch.maximum(torch.minimum(h, threshold), -threshold)


def loss_function(x_hat, x, h, l1):
    total = 0.0
    for output, image, codes in zip(x_hat, x, h):
        total = total + (output - image).pow(2).sum() + l1 * codes.abs().sum()
    return total / len(x)


def top_atoms(h, dictionary, k=5):
    use = [float(code.abs().sum()) for code in h.T]
    order = sorted(range(len(use)), key=lambda j: -use[j])
    return torch.stack([dictionary[:, j] for j in order[:k]])
