"""The mean of the codes with their signs.

hint: Is a code of −3 used little or much?
fails: c c.sizes
"""


def top_atoms(h, dictionary, k=5):
    return dictionary.T[h.mean(dim=0).topk(k).indices]
