"""Stops the training after a few steps.

hint: Has the loss stopped falling when your training ends?
fails: b
"""


def training_hyperparameters():
    return TrainingHyperparameters(
        largest_sigma=1.2,
        smallest_sigma=0.02,
        num_levels=10,
        learning_rate=4e-3,
        training_iterations=8,
    )
