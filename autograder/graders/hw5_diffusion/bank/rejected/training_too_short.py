"""Trains for so few iterations that the network has hardly begun to learn.

hint: Plot the loss over the iterations. Has it stopped falling when your training ends?
fails: c2.pipeline
"""


def training_hyperparameters():
    return TrainingHyperparameters(
        largest_sigma=1.0,
        smallest_sigma=0.015,
        num_levels=12,
        learning_rate=5e-3,
        training_iterations=20,
    )
