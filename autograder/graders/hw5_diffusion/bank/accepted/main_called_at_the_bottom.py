"""Calls main() without a guard, and chooses finer levels and a slower training."""


def training_hyperparameters():
    return TrainingHyperparameters(
        largest_sigma=1.5,
        smallest_sigma=0.02,
        num_levels=25,
        learning_rate=2e-3,
        training_iterations=4000,
    )


def sampling_hyperparameters():
    return SamplingHyperparameters(sampling_iterations=40, sampling_lr=8e-5)


main()
