"""Takes no notice of small codes.

hint: Do small codes count in your means?
fails: c.sizes
"""


def top_atoms(h, dictionary, k=5):
    use = functional.hardshrink(h, 0.01).abs().mean(dim=0)
    return dictionary.T[use.topk(k).indices]
