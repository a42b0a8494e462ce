"""The median in the place of the mean.

hint: Is your measure of use the mean of |h_j|?
fails: c c.sizes
"""


def top_atoms(h, dictionary, k=5):
    use = h.abs().median(dim=0).values
    return dictionary.T[use.topk(k).indices]
