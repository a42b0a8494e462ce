"""Samples with steps so long that the points are thrown about.

hint: How long may a step be beside the smallest noise level? What happens to a point that leaps
across a stroke?
fails: c2 c2.steps
"""


def sampling_hyperparameters():
    return SamplingHyperparameters(sampling_iterations=50, sampling_lr=3e-3)
