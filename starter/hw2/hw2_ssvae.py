"""Homework 2, question 4: a VAE that also classifies, taught with only 100 labels (SSVAE).

    python hw2_ssvae.py --quick                     the whole script in under a minute, small digits
    python hw2_ssvae.py --data DIR --gen_weight 0   MNIST, the classifier alone
    python hw2_ssvae.py --data DIR                  MNIST, helped by the images without labels
    python hw2_ssvae.py --help                      all options

The model (D = 784 pixels, each 0 or 1; Z = 64 latent dimensions; C = 10 classes):

    priors             p(z)   = N(z; 0, I),    p(y) = 1/C
    decoder   p_θ(x | y, z)   = Π_d Ber(x_d; sigmoid(logits_d)),        logits = f_θ(y, z)
    classifier   q_φ(y | x)   = softmax(logits)_y,                      logits = h_φ(x)
    encoder   q_φ(z | x, y)   = N(z; m, diag(v)),                       (m, v) = g_φ(x, y)

Shapes in comments and docstrings: B images in a batch. A label y is a one-hot vector of C floats.
The variance v is σ², never the standard deviation σ. Bounds are summed over pixels and latent
dimensions, and averaged over the batch; they are negative, so that smaller is better.

`gaussian(m, v)` from `hw2_utils.py` draws from a Gaussian, so that this file needs no answers of
`hw2_vae.py`. Your own function does as well, if you copy it to this file.
"""

import argparse
import math
import sys
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from hw2_data import UsageError, binarise, binarise_once, choose_labelled, load_images
from hw2_training import (
    check_device,
    evaluate,
    make_folder,
    not_negative,
    option_parser,
    random_indices,
    read_options,
    save_grid,
    save_metrics,
    train,
)
from hw2_utils import (
    Classifier,
    Decoder,
    Encoder,
    duplicate,
    gaussian,
    kl_cat,
    kl_normal,
    log_bernoulli_with_logits,
    one_hot,
)


class SSVAE(nn.Module):
    """Encoder, decoder, classifier and priors; a bound for images without labels, and the loss.

    Attributes:
        enc: the encoder, x (B, D) and y (B, C) → mean and variance of q(z | x, y), each (B, Z).
        dec: the decoder, z (B, Z) and y (B, C) → logits of p(x | y, z), (B, D).
        cls: the classifier, x (B, D) → logits of q(y | x), (B, C).
        z_prior: mean and variance of p(z), each of the shape (1,), which broadcasts to (B, Z).
        z_dim, y_dim: Z and C.
        gen_weight, class_weight: the weights of the two terms of the loss.
    """

    z_prior_m: Tensor
    z_prior_v: Tensor

    def __init__(self, gen_weight: float = 1, class_weight: float = 100) -> None:
        """Make the networks, with PyTorch's usual random weights."""
        super().__init__()
        self.gen_weight = gen_weight
        self.class_weight = class_weight
        self.z_dim = 64
        self.y_dim = 10
        self.enc = Encoder(self.z_dim, self.y_dim)
        self.dec = Decoder(self.z_dim, self.y_dim)
        self.cls = Classifier(self.y_dim)
        self.register_buffer("z_prior_m", torch.zeros(1))  # not trained, but moved with the model
        self.register_buffer("z_prior_v", torch.ones(1))

    @property
    def z_prior(self) -> tuple[Tensor, Tensor]:
        """Mean and variance of the prior, each (1,). Given."""
        return self.z_prior_m, self.z_prior_v

    def negative_elbo_bound(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Negative evidence lower bound for images whose labels are unknown.

        The label y is a latent variable as z is, but one with only C values. So its expectation
        is no estimate from a few draws, but the sum over all C labels, each weighted with q(y | x):

            nelbo = kl_z + kl_y + rec
            kl_z  = 1/B Σ_b Σ_y q(y | x_b) KL(q(z | x_b, y), p(z))
            kl_y  = 1/B Σ_b KL(q(y | x_b), p(y)),                   p(y) = 1/C
            rec   = 1/B Σ_b Σ_y q(y | x_b) [ −log p(x_b | y, z_by) ]

        with one z_by ~ q(z | x_b, y) for each image and each label. The noise ε in it may be the
        same for all labels of an image, but not for different images.

        Args:
            x: images, (B, D), zeros and ones.

        Returns:
            (nelbo, kl_z, kl_y, rec), four scalars with gradients, also for the classifier:
            averages over the batch. kl_z holds the closed form of KL or an unbiased estimate from
            z; both are right.
        """
        raise NotImplementedError("hw2_ssvae.a: return the negative ELBO and its three terms")

    def classification_cross_entropy(self, x: Tensor, y: Tensor) -> Tensor:
        """Return −1/B Σ_b log q(y_b | x_b) for images x (B, D) and their labels y (B, C). Given."""
        return functional.cross_entropy(self.cls(x), y)

    def loss(self, x: Tensor, x_labelled: Tensor, y_labelled: Tensor) -> Tensor:
        """What training minimises, a scalar. Given.

            gen_weight · nelbo(x) + class_weight · cross-entropy(x_labelled, y_labelled)

        With gen_weight 0 only the classifier learns, and only from the images that have labels;
        the bound is not computed then.

        Args:
            x: images without labels, (B, D), zeros and ones.
            x_labelled, y_labelled: images with labels, (L, D) and (L, C).
        """
        cross_entropy = self.classification_cross_entropy(x_labelled, y_labelled)
        if self.gen_weight == 0:
            return self.class_weight * cross_entropy
        nelbo, _, _, _ = self.negative_elbo_bound(x)
        return self.gen_weight * nelbo + self.class_weight * cross_entropy

    @torch.no_grad()
    def accuracy(self, x: Tensor, labels: Tensor) -> float:
        """Return the share of the images x (N, D) that the classifier puts into their class. Given.

        The labels (N,) are the numbers of the classes, 0 to C − 1.
        """
        return (self.cls(x).argmax(dim=-1) == labels).float().mean().item()

    @torch.no_grad()
    def draw_digits(self, count: int) -> Tensor:
        """Draw `count` latents z ~ p(z), and decode each with every label. Given.

        Returns the probabilities of the pixels of p(x | y, z), (count · C, D): the C digits of the
        first z, then those of the second.
        """
        m, v = (parameter.expand(count, self.z_dim) for parameter in self.z_prior)
        z = gaussian(m, v).sample()  # (count, Z)
        y = torch.eye(self.y_dim, device=z.device).repeat(count, 1)  # (count · C, C)
        return torch.sigmoid(self.dec(z.repeat_interleave(self.y_dim, dim=0), y))


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the options from `argv`, or from the command line if it is None."""
    parser = option_parser(
        "hw2_ssvae",
        "Train a classifier of digits with 100 labels, helped by a VAE of all images; evaluate it.",
        iterations=30_000,
    )
    add = parser.add_argument
    add("--gen_weight", type=not_negative, default=1.0, help="weight of the VAE's bound (0: none)")
    add("--class_weight", type=not_negative, default=100.0, help="weight of the cross-entropy")
    add("--label_seed", type=int, default=0, help="seed that chooses the 100 images with labels")
    return read_options(parser, argv, quick_iterations=300)


def run(args: argparse.Namespace) -> None:
    """Train, draw and evaluate. Raises UsageError if an option or a checkpoint is wrong."""
    device = check_device(args.device)
    data = load_images(args.data, args.quick).to(device)
    make_folder(args.out)
    torch.manual_seed(args.seed)
    ssvae = SSVAE(args.gen_weight, args.class_weight).to(device)

    labelled = choose_labelled(data.train_labels, per_class=10, seed=args.label_seed)  # (100,)
    y_labelled = one_hot(data.train_labels[labelled])  # no other labels are used in training

    def batch_loss() -> Tensor:
        x = binarise(data.train_images[random_indices(data.train_images)])  # (B, D), anew each time
        x_labelled = binarise(data.train_images[labelled])  # (100, D): all of them in each step
        return ssvae.loss(x, x_labelled, y_labelled)

    train(ssvae, batch_loss, args)
    binary = binarise_once(data.test_images)
    metrics = {
        "accuracy": ssvae.accuracy(data.test_images, data.test_labels),  # of the images as they are
        "accuracy_binary": ssvae.accuracy(binary, data.test_labels),
    }
    if args.gen_weight > 0:
        bound = evaluate(ssvae.negative_elbo_bound, binary, batch_size=100, title="ELBO")
        metrics |= dict(zip(["nelbo", "kl_z", "kl_y", "rec"], bound, strict=True))
        save_grid(ssvae.draw_digits(20), rows=20, columns=10, path=Path(args.out) / "digits.png")
    save_metrics(metrics, args.out)
    print(f"Everything that was computed is in {args.out}")


def main(argv: Sequence[str] | None = None) -> None:
    """Run the script; for a wrong option, print one sentence and exit with code 2."""
    args = parse_args(argv)
    try:
        run(args)
    except UsageError as error:
        print(f"hw2_ssvae.py: {error}", file=sys.stderr)
        raise SystemExit(2) from None


if __name__ == "__main__":
    main()
