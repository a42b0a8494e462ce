"""Homework 1, question 1: a Gaussian–Bernoulli restricted Boltzmann machine of clothes.

    python hw1_rbm.py --quick            the whole script in under a minute, on small digits
    python hw1_rbm.py --data DIR         Fashion-MNIST (downloaded to DIR if need be)
    python hw1_rbm.py --help             all options

The model (V real visible units v, H hidden units h, each 0 or 1):

    energy       E(v, h) = Σ_i (v_i − b_i)² / (2σ_i²) − Σ_j α_j h_j − Σ_i Σ_j (v_i / σ_i) W_ij h_j
    density      p(v, h) = exp(−E(v, h)) / Z

Shapes in comments and docstrings: B examples in a batch. `sigma` is the standard deviation σ of the
visible units, never the variance σ².

Source: Hinton, "Training Products of Experts by Minimizing Contrastive Divergence", 2002; the
energy is that of the problem sheet.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional
from tqdm import tqdm

from hw1_utils import (
    UsageError,
    at_least,
    batch_indices,
    check_device,
    load_data,
    make_folder,
    positive,
    save_image_rows,
    save_metrics,
    weights_to_grey,
)

QUICK_EPOCHS = 20


class RBM(nn.Module):
    """Gaussian–Bernoulli restricted Boltzmann machine, trained by contrastive divergence.

    Attributes:
        W: the weights, (V, H).
        b: the biases of the visible units, (V,).
        alpha: the biases α of the hidden units, (H,).
        sigma: the standard deviations σ of the visible units, (V,). They are ones and not learnt,
            but every formula has to hold for other values too.
        k: the number of Gibbs steps of contrastive divergence.
    """

    sigma: Tensor

    def __init__(self, visible: int, hidden: int, k: int = 1) -> None:
        """Make the parameters: small random weights, biases of zero. Given."""
        super().__init__()
        self.W = nn.Parameter(0.01 * torch.randn(visible, hidden))
        self.b = nn.Parameter(torch.zeros(visible))
        self.alpha = nn.Parameter(torch.zeros(hidden))
        self.register_buffer("sigma", torch.ones(visible))
        self.k = k

    def energy(self, v: Tensor, h: Tensor) -> Tensor:
        """Return E(v, h) for each pair of v (B, V) and h (B, H), (B,). Given.

        Nothing below needs it. But with few hidden units you can sum exp(−E(v, h)) over all h, and
        compare what you have derived with that.
        """
        quadratic = ((v - self.b).square() / (2 * self.sigma.square())).sum(dim=1)  # (B,)
        interaction = ((v / self.sigma) @ self.W * h).sum(dim=1)  # (B,)
        return quadratic - h @ self.alpha - interaction

    # --- conditional distributions ---------------------------------------------------------------

    def p_h_given_v(self, v: Tensor) -> Tensor:
        """Return the probabilities p(h_j = 1 | v) that you derived in part (a).

        Given v, the hidden units are independent. The probabilities and their gradients are finite
        also where v is large.

        Args:
            v: visible units, real numbers, (B, V).

        Returns:
            (B, H), between 0 and 1.
        """
        raise NotImplementedError("hw1_rbm.b1: return p(h_j = 1 | v)")

    def p_v_given_h(self, h: Tensor) -> tuple[Tensor, Tensor]:
        """Return mean and variance of the Gaussian p(v | h) that you derived in part (a).

        Given h, the visible units are independent.

        Args:
            h: hidden units, (B, H): zeros and ones, or probabilities in their place.

        Returns:
            The mean and the variance (not the standard deviation) of each v_i, (B, V) each.
        """
        raise NotImplementedError("hw1_rbm.b2: return mean and variance of p(v | h)")

    def sample_h(self, v: Tensor) -> Tensor:
        """Draw h ~ p(h | v), independently for each example and hidden unit.

        Args:
            v: (B, V).

        Returns:
            (B, H) of zeros and ones, floating point (not bool).
        """
        raise NotImplementedError("hw1_rbm.b3: draw h ~ p(h | v)")

    def sample_v(self, h: Tensor) -> Tensor:
        """Draw v ~ p(v | h), independently for each example and visible unit.

        The visible units are real numbers: no sigmoid, and no Bernoulli distribution.

        Args:
            h: (B, H).

        Returns:
            (B, V).
        """
        raise NotImplementedError("hw1_rbm.b4: draw v ~ p(v | h)")

    # --- contrastive divergence ------------------------------------------------------------------

    def free_energy(self, v: Tensor) -> Tensor:
        """Return F(v) of part (a), with p(v) = exp(−F(v)) / Z and the same Z as in p(v, h).

        F(v) = −log Σ_h exp(−E(v, h)), summed over all 2^H values of h in closed form. It is finite
        also where the exponentials in that form are too large for floating point. Its gradient
        reaches v and all parameters, there too.

        Args:
            v: (B, V).

        Returns:
            (B,).
        """
        raise NotImplementedError("hw1_rbm.b5: return the free energy F(v)")

    def gibbs(self, v: Tensor, k: int) -> Tensor:
        """Run k steps of Gibbs sampling from v, and return v_k without a gradient.

            h_t ~ p(h | v_t),        v_{t+1} ~ p(v | h_t),        t = 0, …, k − 1,    v_0 = v

        The hidden units are sampled: with probabilities in their place it is another chain. The
        last v_k may be the mean of p(v | h_{k−1}) instead of a sample. `v` stays as it is.

        Args:
            v: (B, V).
            k: the number of steps, at least 1.

        Returns:
            (B, V).
        """
        raise NotImplementedError("hw1_rbm.b6: run k steps of Gibbs sampling from v")

    def contrastive_divergence_loss(self, v: Tensor) -> Tensor:
        """Return the loss whose gradient is that of contrastive divergence, CD-k.

            loss = 1/B Σ_n F(v^(n)) − 1/B Σ_n F(v_k^(n)),        v_k = gibbs(v, k),  k = self.k

        The samples v_k count as constants: no gradient flows through how they were drawn.

        Args:
            v: the data, (B, V).

        Returns:
            A scalar with gradients for W, b and α. Its value may be of either sign, and says little
            about how good the model is.
        """
        raise NotImplementedError("hw1_rbm.b7: return mean F(v) − mean F(v_k)")

    @torch.no_grad()
    def reconstruct(self, v: Tensor) -> Tensor:
        """Return what the hidden units tell of v (B, V): its reconstruction, (B, V). Given.

        Without any random number: the mean of p(v | h) at h = p(h = 1 | v).
        """
        mean, _ = self.p_v_given_h(self.p_h_given_v(v))
        return mean


# --- training and report: given ------------------------------------------------------------------


@dataclass(frozen=True)
class Scaling:
    """Between grey values x and visible units v = (x − mean) / scale, whose variance is about 1.

    Attributes:
        mean: the mean image of the training data, (V,).
        scale: one number for all pixels, the root mean square of x − mean over the training data.
            (With one for each pixel, the corners, which are nearly always black, would be blown up:
            a single grey pixel there would count more than a whole garment.)
    """

    mean: Tensor
    scale: float

    @classmethod
    def of(cls, images: Tensor) -> "Scaling":
        """Return the scaling for training images (N, V)."""
        mean = images.mean(dim=0)
        return cls(mean, (images - mean).square().mean().sqrt().item())

    def to_visible(self, images: Tensor) -> Tensor:
        """Turn grey values (N, V) into visible units (N, V)."""
        return (images - self.mean) / self.scale

    def to_images(self, v: Tensor) -> Tensor:
        """Turn visible units (N, V) into grey values (N, V)."""
        return self.mean + self.scale * v


def train(rbm: RBM, data: Tensor, args: argparse.Namespace) -> None:
    """Minimise the contrastive divergence loss over the data (N, V) by Adam."""
    optimiser = torch.optim.Adam(rbm.parameters(), lr=args.learning_rate)
    progress = tqdm(range(args.num_epochs), desc=f"M = {rbm.W.shape[1]}", unit="epoch")
    for _ in progress:
        for index in batch_indices(len(data), args.batch_size):
            loss = rbm.contrastive_divergence_loss(data[index])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the options from `argv`, or from the command line if it is None."""
    parser = argparse.ArgumentParser(
        description="Train restricted Boltzmann machines on Fashion-MNIST; draw what they learn.",
        formatter_class=argparse.ArgumentDefaultsHelpFormatter,
    )
    add = parser.add_argument
    sizes = [10, 50, 100, 250]
    add("--hidden", type=at_least(1), nargs="+", default=sizes, help="numbers M of hidden units")
    add("--gibbs_steps", type=at_least(1), default=1, help="k of contrastive divergence")
    add("--num_epochs", type=at_least(1), default=25, help="passes over the training images")
    add("--batch_size", type=at_least(1), default=128, help="images in a minibatch")
    add("--learning_rate", type=positive, default=1e-3, help="step size of Adam")
    add("--seed", type=int, default=1234, help="seed of all random numbers")
    add("--data", default="data", help="folder of the data sets; Fashion-MNIST is downloaded to it")
    add("--out", default="out/hw1_rbm", help="folder in which figures and metrics are saved")
    add("--device", default="cpu", help="cpu, cuda or mps")
    add(
        "--quick",
        action="store_true",
        help=f"small digits that need no download, and at most {QUICK_EPOCHS} epochs",
    )
    args = parser.parse_args(argv)
    if args.quick:
        args.num_epochs = min(args.num_epochs, QUICK_EPOCHS)
    return args


def run(args: argparse.Namespace) -> None:
    """Train an RBM of each size, draw filters and reconstructions, and report the errors."""
    device = check_device(args.device)
    images = load_data("FashionMNIST", args.data, args.quick).to(device)
    out = make_folder(args.out)
    torch.manual_seed(args.seed)

    scaling = Scaling.of(images.train_images)
    data = scaling.to_visible(images.train_images)  # (N, V)
    shown = images.test_images[:10]
    filters: dict[str, Tensor] = {}
    reconstructions = {"input": shown}
    metrics = {"mse_mean_image": _mse(scaling.mean, images.test_images)}
    for hidden in args.hidden:
        rbm = RBM(data.shape[1], hidden, k=args.gibbs_steps).to(device)
        train(rbm, data, args)
        rebuilt = scaling.to_images(rbm.reconstruct(scaling.to_visible(images.test_images)))
        metrics[f"mse_{hidden}"] = _mse(rebuilt, images.test_images)
        reconstructions[f"M = {hidden}"] = rebuilt[:10]
        longest = rbm.W.detach().norm(dim=0).topk(min(10, *args.hidden)).indices
        filters[f"M = {hidden}"] = weights_to_grey(rbm.W.detach().T[longest])

    save_image_rows(filters, out / "filters.png")
    save_image_rows(reconstructions, out / "reconstructions.png")
    save_metrics(metrics, out)
    print("Mean squared reconstruction error per pixel on the test images (grey values 0 to 1):")
    for name, value in metrics.items():
        print(f"  {name:15} {value:.4f}")
    print(f"Figures: filters.png and reconstructions.png in {args.out}; numbers in metrics.json")


def _mse(a: Tensor, b: Tensor) -> float:
    """Return the mean squared difference of two arrays that broadcast."""
    return (a - b).square().mean().item()


def main(argv: Sequence[str] | None = None) -> None:
    """Run the script; for a wrong option, print one sentence and exit with code 2."""
    args = parse_args(argv)
    try:
        run(args)
    except UsageError as error:
        print(f"hw1_rbm.py: {error}", file=sys.stderr)
        raise SystemExit(2) from None


if __name__ == "__main__":
    main()
