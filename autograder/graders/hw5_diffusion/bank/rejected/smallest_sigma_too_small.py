"""Includes noise levels so small that they alone make up the loss.

hint: How large are the terms of your smallest and of your largest level in the loss? Which of
them does the network learn?
fails: c2.pipeline
"""


def training_hyperparameters():
    return TrainingHyperparameters(
        largest_sigma=1.2,
        smallest_sigma=1e-4,
        num_levels=12,
        learning_rate=4e-3,
        training_iterations=2500,
    )


def sampling_hyperparameters():
    return SamplingHyperparameters(sampling_iterations=50, sampling_lr=1.3e-9)
