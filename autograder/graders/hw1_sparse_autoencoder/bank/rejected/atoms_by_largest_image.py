"""The largest code among all images.

hint: Over the images, is the mean asked or the largest?
fails: c c.sizes
"""


def top_atoms(h, dictionary, k=5):
    return dictionary.T[h.abs().amax(dim=0).topk(k).indices]
