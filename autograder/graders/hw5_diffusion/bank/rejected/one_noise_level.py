"""Trains at a single noise level.

hint: Which score does the network know far from the data, and which one close to it?
fails: b.levels
"""


def training_hyperparameters():
    return TrainingHyperparameters(
        largest_sigma=0.1,
        smallest_sigma=0.1,
        num_levels=1,
        learning_rate=4e-3,
        training_iterations=2500,
    )


def sampling_hyperparameters():
    return SamplingHyperparameters(sampling_iterations=600, sampling_lr=1.3e-3)
