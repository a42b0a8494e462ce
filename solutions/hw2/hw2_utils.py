"""Helpers of homework 2: mathematics and networks. Given; nothing to fill in here.

Shapes in comments and docstrings: B images in a batch, D pixels of an image (784 for MNIST, 3072
for SVHN), Z latent dimensions, C classes. A variance is always σ², never the standard deviation σ.
Labels y are one-hot vectors of floats, (B, C).

`hw2_data.py` has the data, `hw2_training.py` all that a script does with a model.
"""

import math

import torch
from torch import Tensor, nn
from torch.distributions import Independent, Normal
from torch.nn import functional

# --- distributions -------------------------------------------------------------------------------


def gaussian_parameters(h: Tensor, dim: int = -1) -> tuple[Tensor, Tensor]:
    """Split h along the axis `dim` into a mean and a variance of a Gaussian.

        m = first half of h,    v = softplus(second half of h) + 1e-8,    softplus(a) = log(1 + eᵃ)

    A network's output h can be any number; the softplus makes the variance positive.

    Args:
        h: any shape whose axis `dim` has an even length, such as (B, 2Z) with dim=1.
        dim: the axis to split.

    Returns:
        The mean m and the variance v, each half as long as h along `dim`: (B, Z), for instance.
    """
    m, h_v = torch.chunk(h, 2, dim=dim)
    return m, functional.softplus(h_v) + 1e-8


def gaussian(m: Tensor, v: Tensor) -> Independent:
    """Return the Gaussian N(m, diag(v)) as an object of the library torch.distributions.

    Its last axis is the vector; all axes before it are a batch. With g = gaussian(m, v),

        g.rsample()      one z for each m, drawn with the reparameterisation trick: m's shape
        g.log_prob(z)    log N(z; m, diag(v)), summed over the last axis; z and m broadcast

    In `hw2_vae.py` you write these two yourself; the later files may use them from here.

    Args:
        m: the mean, (…, Z).
        v: the variance, of the same shape, or one that broadcasts to it.
    """
    return Independent(Normal(m, v.sqrt(), validate_args=False), 1, validate_args=False)


def kl_normal(qm: Tensor, qv: Tensor, pm: Tensor, pv: Tensor) -> Tensor:
    """Return KL(q, p) of two Gaussians q = N(qm, diag(qv)) and p = N(pm, diag(pv)), in nats.

        KL(q, p) = ½ Σ_i [ log(pv_i / qv_i) + (qv_i + (qm_i − pm_i)²) / pv_i − 1 ]

    Args:
        qm, qv: mean and variance of q, (B, Z).
        pm, pv: mean and variance of p, of any shape that broadcasts to (B, Z).

    Returns:
        (B,): one number for each pair, summed over the last axis i.
    """
    return 0.5 * (pv.log() - qv.log() + (qv + (qm - pm).square()) / pv - 1).sum(dim=-1)


def kl_cat(q: Tensor, log_q: Tensor, log_p: Tensor) -> Tensor:
    """Return KL(q, p) of two categorical distributions over C classes, in nats.

        KL(q, p) = Σ_y q(y) [ log q(y) − log p(y) ]

    The logarithm of q is an argument of its own because `log_softmax` computes it precisely, and
    the logarithm of a probability that was rounded to zero would be −∞.

    Args:
        q: the probabilities q(y), (B, C).
        log_q: their logarithms, (B, C).
        log_p: the logarithms of p(y), of any shape that broadcasts to (B, C).

    Returns:
        (B,): one number for each row, summed over the last axis.
    """
    return (q * (log_q - log_p)).sum(dim=-1)


def log_bernoulli_with_logits(x: Tensor, logits: Tensor) -> Tensor:
    """Log-probability of x under independent Bernoulli distributions, given by their logits.

        log p(x) = Σ_d log Ber(x_d; p_d),    p_d = sigmoid(logits_d) = 1 / (1 + e^(−logits_d))

    It is finite for every logit: log sigmoid(a) is computed from a, and not from p = sigmoid(a),
    which is rounded to 0 or 1 where a is large.

    Args:
        x: zeros and ones, of any shape that broadcasts to that of `logits`.
        logits: (…, D).

    Returns:
        (…): one number for each row of `logits`, summed over the pixels d.
    """
    cross_entropy = functional.binary_cross_entropy_with_logits(
        logits, x.expand_as(logits), reduction="none"
    )  # −log Ber(x_d; p_d), (…, D)
    return -cross_entropy.sum(dim=-1)


# --- means of exponentials, batches of several samples -------------------------------------------


def log_sum_exp(x: Tensor, dim: int) -> Tensor:
    """Return log Σ exp(x), the sum taken along the axis `dim`, which the result no longer has.

    The largest x is taken out of the sum, log Σ exp(x_i) = x_max + log Σ exp(x_i − x_max), so that
    no exponential overflows and not all of them underflow.
    """
    return torch.logsumexp(x, dim=dim)


def log_mean_exp(x: Tensor, dim: int) -> Tensor:
    """Return log of the mean of exp(x) along the axis `dim`, which the result no longer has."""
    return log_sum_exp(x, dim) - math.log(x.shape[dim])


def duplicate(x: Tensor, rep: int) -> Tensor:
    """Repeat a whole batch `rep` times: (B, …) → (rep·B, …).

    The batch comes as a whole, then again as a whole: row r·B + b of the result is x[b]. So
    `duplicate(x, rep).reshape(rep, B, …)` has the repetitions on its first axis.
    """
    return x.repeat(rep, *[1] * (x.dim() - 1))


def one_hot(labels: Tensor, classes: int = 10) -> Tensor:
    """Turn integer labels (B,) into one-hot vectors of floats (B, classes)."""
    return functional.one_hot(labels.long(), classes).float()


# --- networks ------------------------------------------------------------------------------------
#
# All have two hidden layers and no non-linearity after the last one. The sizes fit MNIST; for SVHN
# use x_dim=3072 and hidden_units=500. With y_dim > 0 a network also takes one-hot labels y, which
# it appends to its other input.


class Encoder(nn.Module):
    """The encoder q_φ(z | x) or q_φ(z | x, y): images, and labels if asked, to mean and variance.

    (x_dim + y_dim) → hidden_units → hidden_units → 2Z, with ELUs after the hidden layers; the 2Z
    outputs are read with `gaussian_parameters`.
    """

    def __init__(
        self, z_dim: int, y_dim: int = 0, x_dim: int = 784, hidden_units: int = 300
    ) -> None:
        """Make the layers, with PyTorch's usual random weights."""
        super().__init__()
        self.layers = nn.Sequential(
            nn.Linear(x_dim + y_dim, hidden_units),
            nn.ELU(),
            nn.Linear(hidden_units, hidden_units),
            nn.ELU(),
            nn.Linear(hidden_units, 2 * z_dim),
        )

    def forward(self, x: Tensor, y: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """Map images x (B, D), and labels y (B, C), to mean and variance of z, each (B, Z)."""
        inputs = x if y is None else torch.cat([x, y], dim=-1)
        return gaussian_parameters(self.layers(inputs), dim=-1)


class Decoder(nn.Module):
    """The decoder p_θ(x | z) or p_θ(x | z, y): latents, and labels if asked, to D numbers.

    (Z + y_dim) → hidden_units → hidden_units → x_dim, with ELUs after the hidden layers. For
    Bernoulli pixels the outputs are logits, for Gaussian pixels they are means.
    """

    def __init__(
        self, z_dim: int, y_dim: int = 0, x_dim: int = 784, hidden_units: int = 300
    ) -> None:
        """Make the layers, with PyTorch's usual random weights."""
        super().__init__()
        self.layers = nn.Sequential(
            nn.Linear(z_dim + y_dim, hidden_units),
            nn.ELU(),
            nn.Linear(hidden_units, hidden_units),
            nn.ELU(),
            nn.Linear(hidden_units, x_dim),
        )

    def forward(self, z: Tensor, y: Tensor | None = None) -> Tensor:
        """Map latents z (…, Z), and labels y (…, C), to logits or means (…, D)."""
        return self.layers(z if y is None else torch.cat([z, y], dim=-1))


class Classifier(nn.Module):
    """The classifier q_φ(y | x): images to the logits of their classes.

    x_dim → hidden_units → hidden_units → y_dim, with ReLUs after the hidden layers.
    """

    def __init__(self, y_dim: int = 10, x_dim: int = 784, hidden_units: int = 300) -> None:
        """Make the layers, with PyTorch's usual random weights."""
        super().__init__()
        self.layers = nn.Sequential(
            nn.Linear(x_dim, hidden_units),
            nn.ReLU(),
            nn.Linear(hidden_units, hidden_units),
            nn.ReLU(),
            nn.Linear(hidden_units, y_dim),
        )

    def forward(self, x: Tensor) -> Tensor:
        """Map images x (B, D) to logits (B, C); softmax turns these into probabilities."""
        return self.layers(x)
