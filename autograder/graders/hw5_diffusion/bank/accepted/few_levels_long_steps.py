"""Chooses fewer noise levels, a faster training and longer steps."""


def training_hyperparameters():
    return TrainingHyperparameters(
        largest_sigma=0.8,
        smallest_sigma=0.02,
        num_levels=8,
        learning_rate=1e-2,
        training_iterations=2000,
    )


def sampling_hyperparameters():
    return SamplingHyperparameters(sampling_iterations=60, sampling_lr=4e-4)
