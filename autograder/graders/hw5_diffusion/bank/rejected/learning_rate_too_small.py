"""Trains with steps so small that the network hardly changes.

hint: How does the loss move during training? What does that say about the step size?
fails: b
"""


def training_hyperparameters():
    return TrainingHyperparameters(
        largest_sigma=1.2,
        smallest_sigma=0.02,
        num_levels=10,
        learning_rate=2e-5,
        training_iterations=2500,
    )
