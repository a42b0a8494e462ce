"""Begins with noise that leaves most of the plane empty.

hint: Where do your initial points start, and does any noisy training point ever lie there?
fails: b.levels
"""


def training_hyperparameters():
    return TrainingHyperparameters(
        largest_sigma=0.012,
        smallest_sigma=0.008,
        num_levels=6,
        learning_rate=1e-2,
        training_iterations=2500,
    )
