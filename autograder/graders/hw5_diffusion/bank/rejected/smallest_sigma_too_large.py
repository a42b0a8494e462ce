"""Stops at a noise level at which the letters are still blurred.

hint: How sharp can a sample be that follows the density at your smallest noise level?
fails: b.levels
"""


def training_hyperparameters():
    return TrainingHyperparameters(
        largest_sigma=1.2,
        smallest_sigma=0.2,
        num_levels=10,
        learning_rate=4e-3,
        training_iterations=2500,
    )


def sampling_hyperparameters():
    return SamplingHyperparameters(sampling_iterations=50, sampling_lr=5e-3)
