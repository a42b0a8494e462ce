"""What the checks lend to a submission; it holds no secret."""


def shifted(x):
    return x + 0.5
