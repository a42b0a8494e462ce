"""The atoms that are used least.

hint: Which end of the order do you return?
fails: c c.sizes
"""


def top_atoms(h, dictionary, k=5):
    return dictionary.T[h.abs().mean(dim=0).topk(k, largest=False).indices]
