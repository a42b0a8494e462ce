"""How often a code differs from 0.

hint: Does it matter how large a code is?
fails: c c.sizes
"""


def top_atoms(h, dictionary, k=5):
    return dictionary.T[(h != 0).float().mean(dim=0).topk(k).indices]
