"""Rounds the means before it orders them.

hint: Can your order tell means apart that are small?
fails: c.sizes
"""


def top_atoms(h, dictionary, k=5):
    use = h.abs().mean(dim=0).mul(10).round()
    return dictionary.T[use.topk(k).indices]
