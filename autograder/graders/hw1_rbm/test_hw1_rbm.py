"""The checks of hw1_rbm, in the order of the handout.

Where an answer is random, its check states how often a right one fails by chance, and the smallest
mistake that is found with probability 0.999. Both follow from `autograder/checking/statistics.py`,
where there is no other source.

Everything is graded over small machines (`probes.py`) with weights and biases far from those of
fresh ones. The standard deviations σ are ones, as in the homework, or not, as the titles say. What
builds on a function that is graded elsewhere is also graded over a stand-in for it, so that a
mistake in that function costs its points once.
"""

import torch

from autograder.checking import check, probes, repeat
from autograder.checking.batches import by_kind
from autograder.checking.hidden_judges import has_form, leaves_alone
from autograder.graders.hw1_rbm import hidden_judges, judges

B, V, H = 7, 5, 3  # examples, visible and hidden units: no two of them alike
SIZES = (B, V, H), (1, 4, 2), (4, 4, 4), (3, 1, 6), (23, 6, 1)
PARAMETERS = "self.W", "self.b", "self.alpha", "self.sigma"


def parameters(draw, visible=V, hidden=H, deviations=True, scale=1.0):
    """W, b, α and σ; all σ are 1 unless asked for other ones."""
    sigma = draw.uniform(visible, low=0.4, high=2.5) if deviations else torch.ones(visible)
    w, b, alpha = draw.normal(visible, hidden), draw.normal(visible), draw.normal(hidden)
    return [scale * w, b, alpha, sigma]


def lendable(draw, of):
    """The same with numbers of the stand-ins: A, a, C, c, and a variance."""
    visible, hidden = of[0].shape
    bias = draw.uniform(hidden, low=0.5, high=1.0) * (2 * draw.binary(hidden) - 1)
    layers = [of[0] * draw.uniform(visible, hidden, low=0.3, high=0.6), bias]
    layers += [2 * draw.normal(hidden, visible), draw.normal(visible)]
    return [*of, *layers, of[3].square()]


def used(hw, method, *args, of, k, lent, training):
    """A machine with these parameters, whose method has been called, first when it had other ones.

    The argument was another one of the same form. Nothing may be kept of either.
    """
    rbm = probes(hw).machine(hw.RBM, of, k, list(lent)).train(training)
    for numbers in ([number / 2 for number in of], of):
        probes(hw).set_numbers(rbm, numbers)
        getattr(rbm, method)(1 - args[0], *args[1:])
    return rbm


def calls(method, *args, of, k=1, lent=()):
    """The expression that calls a method of a used machine, which is evaluated, not trained."""
    return lambda hw: getattr(
        used(hw, method, *args, of=of, k=k, lent=lent, training=False), method
    )(*args)


def gradients(method, v, of, part=None, k=1, lent=()):
    """The expression for gradients of a method for its argument, W, b and α."""
    return lambda hw: probes(hw).gradients(
        probes(hw).machine(hw.RBM, of, k, list(lent)), method, v, part
    )


def keeps(method, *args, of, lent=()):
    """The expression that tells whether a method leaves its argument and parameters alone."""
    return lambda hw: probes(hw).keeps(probes(hw).machine(hw.RBM, of, 1, list(lent)), method, *args)


def contrary(draw):
    """A machine, and two v that drive all of its hidden units in opposite directions."""
    _, b, _, sigma = parameters(draw)
    alpha = draw.uniform(H, low=0.3, high=0.6) * (2 * draw.binary(H) - 1)
    signs = 2 * draw.binary(V) - 1
    weights = signs[:, None] * draw.uniform(V, H, low=0.3, high=0.6)
    v = signs * draw.uniform(V, low=0.4, high=1.2)
    return lendable(draw, [weights, b, alpha, sigma]), torch.stack([v, -v])


def balanced(draw):
    """A machine and two v at which its hidden units are unsure, but with the right formula only.

    What visible units of small and of large σ add to the drives nearly cancels, and α is left. With
    any other power of σ it does not, and v − b for v moves the drives by more than 1. Those of the
    stand-in go the other way.
    """
    few, many = draw.uniform(3, low=0.3, high=0.5), draw.uniform(3, low=2.0, high=2.5)
    sigma, signs = torch.cat([few, many]), 2 * draw.binary(6) - 1
    weights = signs[:, None] * draw.uniform(6, H, low=0.35, high=0.55)
    alpha = draw.uniform(H, low=1.0, high=1.4) * (2 * draw.binary(H) - 1)
    b = sigma * signs * draw.uniform(6, low=0.6, high=1.0)
    share = torch.cat([draw.uniform(3, low=1.2, high=1.4), -draw.uniform(3, low=0.65, high=0.85)])
    v = sigma * signs * share
    of = lendable(draw, [weights, b, alpha, sigma])
    of[4:6] = v.sign()[:, None] * draw.uniform(6, H, low=0.1, high=0.2), -alpha / 2
    return of, torch.stack([v, -v])


def twice(expression):
    """The expression that evaluates another one two times."""
    return lambda hw: [expression(hw), expression(hw)]


def is_steady(satisfies, draw, method, of, expression=calls):
    """Require the same answer twice, for so many v that no chance in it could be missed."""
    v = draw.normal(200, len(of[0]))
    satisfies(twice(expression(method, v, of=of)), judge=judges.repeatable)


def has_all_sizes(satisfies, draw, method, *args, lent):
    """Require samples of the right form for all sizes: also of one example, or of one unit."""
    for batch, visible, hidden in SIZES:
        of = lendable(draw, parameters(draw, visible, hidden))
        v, h = draw.normal(batch, visible), draw.binary(batch, hidden)
        given, drawn = (h, v) if method == "sample_v" else (v, h if method == "sample_h" else v)
        name = "(B, H)" if drawn is h else "(B, V)"
        satisfies(
            *(calls(method, given, *args, of=of, lent=one) for one in lent),
            judge=judges.is_sample(tuple(drawn.shape), of=name),
        )


# ---------------------------------------------------------------- b1: p(h | v)


@check("b1", "p_h_given_v", points=5, public=True)
def test_p_h_given_v(satisfies, agree, draw):
    of, v = parameters(draw, deviations=False), draw.normal(B, V)
    is_steady(satisfies, draw, "p_h_given_v", of)
    agree(calls("p_h_given_v", v, of=of))


@check("b1.sigma", "p_h_given_v: other standard deviations and sizes", points=4)
def test_p_h_given_v_with_other_sigma(satisfies, agree, draw):
    for batch, visible, hidden in SIZES:
        of, v = parameters(draw, visible, hidden), draw.normal(batch, visible)
        is_steady(satisfies, draw, "p_h_given_v", of)
        agree(calls("p_h_given_v", v, of=of))


# So large that exponentials overflow, and then those in double precision, too. The gradients are
# also of inputs that are not large: those of the others vanish.
@check("b1.extremes", "p_h_given_v: large inputs", points=2)
def test_p_h_given_v_at_extremes(agree, draw):
    (w, b, alpha, *_), kinds = contrary(draw)
    of = [w, b, alpha, torch.ones(V)]
    for v in (200 * kinds, 2000 * kinds):
        agree(calls("p_h_given_v", v, of=of))
        agree(gradients("p_h_given_v", torch.cat([v, kinds]), of=of))


@check("b1.gradient", "p_h_given_v: gradients", points=3)
def test_p_h_given_v_gradient(agree, draw):
    of, v = parameters(draw, deviations=False), draw.normal(B, V)
    agree(gradients("p_h_given_v", v, of=of))


@check("b1.inputs", "p_h_given_v: leaves its argument alone", points=1, requires=("b1",))
def test_p_h_given_v_leaves_its_argument_alone(satisfies, draw):
    of, v = parameters(draw), draw.normal(B, V)
    satisfies(keeps("p_h_given_v", v, of=of), judge=leaves_alone("v", *PARAMETERS))


# ---------------------------------------------------------------- b2: p(v | h)


def is_pair(satisfies, h, of, judge=judges.is_pair):
    """Require a mean and a variance for p(v | h); an answer may be an object that stays there."""
    satisfies(lambda hw: judge(calls("p_v_given_h", h, of=of)(hw)), judge=lambda fault: fault)


def part(number, h, of):
    """The expression for the mean, or for the variance, of p(v | h), where both are there."""

    def chosen(hw):
        pair = calls("p_v_given_h", h, of=of)(hw)
        return pair[number] if judges.is_pair(pair) is None else None

    return chosen


@check("b2", "p_v_given_h: mean", points=5, public=True)
def test_p_v_given_h(satisfies, agree, draw):
    of, h = parameters(draw, deviations=False), draw.binary(B, H)
    is_pair(satisfies, h, of)
    agree(part(0, h, of))


# One example comes last: there, a variance without examples has the shape of one that was squeezed.
@check("b2.variance", "p_v_given_h: variance", points=4, public=True)
def test_p_v_given_h_variance(satisfies, agree, draw):
    for batch, visible, hidden in (*SIZES[2:], *SIZES[:2]):
        of, h = parameters(draw, visible, hidden), draw.binary(batch, hidden)
        is_pair(satisfies, h, of)
        agree(part(1, h, of))


@check("b2.sigma", "p_v_given_h: mean with other standard deviations, sizes and h", points=4)
def test_p_v_given_h_with_other_sigma(satisfies, agree, draw):
    for batch, visible, hidden in SIZES:
        of, h = parameters(draw, visible, hidden), draw.uniform(batch, hidden)
        is_pair(satisfies, h, of, judge=hidden_judges.is_pair)
        agree(part(0, h, of))
        agree(part(0, h.round(), of))


@check("b2.gradient", "p_v_given_h: gradients of the mean", points=2)
def test_p_v_given_h_gradient(agree, draw):
    of, h = parameters(draw, deviations=False), draw.uniform(B, H)
    agree(gradients("p_v_given_h", h, of=of, part=0))


@check("b2.inputs", "p_v_given_h: leaves its argument alone", points=1, requires=("b2",))
def test_p_v_given_h_leaves_its_argument_alone(satisfies, draw):
    of, h = parameters(draw), draw.uniform(B, H)
    satisfies(keeps("p_v_given_h", h, of=of), judge=leaves_alone("h", *PARAMETERS))


# ---------------------------------------------------------------- b3, b4: samples


# n = 2000 draws of 6 units make 6 tests, at each of three places. A right sampler fails with
# probability 3e-8; found is a frequency that is off by 0.3 standard deviations, which is at most
# 0.15. Where the drives are balanced, one without α, or with another power of σ, is off by more.
@check("b3", "sample_h: zeros and ones with the right frequency", points=5, public=True)
def test_sample_h(satisfies, in_mean, draw):
    of, kinds = contrary(draw)
    v = kinds.repeat_interleave(2000, dim=0)
    lent, unsure = ((), ("p_h",)), 0.1 * v[:40]
    form = [calls("sample_h", unsure, of=of, lent=one) for one in lent]
    satisfies(  # 20 times: zeros and ones may be the same again by chance
        *(lambda hw, one=one: [one(hw) for _ in range(20)] for one in form),
        judge=judges.is_binary_sample((40, H), of="(B, H)"),
    )
    has_all_sizes(satisfies, draw, "sample_h", lent=lent)
    even, even_kinds = balanced(draw)
    places = (even, even_kinds.repeat_interleave(2000, dim=0)), (of, v), (of, 5 * v)
    for numbers, visible in places:  # at last also nearly sure
        samples = [calls("sample_h", visible, of=numbers, lent=one) for one in lent]
        in_mean(*(lambda hw, s=s: by_kind(judges.binary(s(hw)), 2) for s in samples))


def repeated(method, v, *args, of, lent):
    """The expressions for 400 calls without gradients, with own functions and with stand-ins."""

    def samples(hw, one):
        function = getattr(probes(hw).machine(hw.RBM, of, 1, list(one)), method)
        return repeat(probes(hw).without_gradients(function), 400, v, *args)

    return [lambda hw, one=one: samples(hw, one) for one in lent]


# 400 calls with 6 examples make 66 tests of pairs: a correlation of 0.5 is found. Both error rates
# are explained in `dependence`. So few examples have all distances from neighbours to halves.
@check("b3.independence", "sample_h: fresh noise everywhere, v left alone", points=3)
def test_sample_h_is_independent(satisfies, draw):
    _, b, _, sigma = parameters(draw)
    w, alpha = draw.uniform(V, 2, low=-0.1, high=0.1), draw.uniform(2, low=-0.15, high=0.15)
    of = lendable(draw, [w, b, alpha, sigma])
    of[4:6] = w, alpha  # all units are on with a probability near a half, also those of stand-ins
    v, lent = draw.uniform(6, V, low=-0.3, high=0.3), ((), ("p_h",))
    satisfies(
        *repeated("sample_h", v, of=of, lent=lent), judge=hidden_judges.independent((400, 6, 2))
    )
    satisfies(
        *(keeps("sample_h", v, of=of, lent=one) for one in lent),
        judge=leaves_alone("v", *PARAMETERS),
    )


def visible_samples(draw, rows, of):
    """Expressions for samples of v, own ones and over a lent p(v | h): for one h, and for two."""
    first = draw.binary(1, H)
    h = torch.cat([first, 1 - first]).repeat_interleave(rows // 2, dim=0)
    lent = (), ("p_v",)
    return [[calls("sample_v", part, of=of, lent=one) for one in lent] for part in (h[:40], h)]


# n = 1000 draws of 6 coordinates make 39 tests. A right sampler fails with probability 1e-8; the
# smallest mistakes found are 0.43 σ in a mean, 60 % in a variance, 0.31 in a correlation.
@check("b4", "sample_v: mean and spread", points=5, public=True)
def test_sample_v(satisfies, in_distribution, draw):
    few, samples = visible_samples(draw, 2000, of=spread_machine(draw))
    satisfies(*map(twice, few), judge=judges.is_fresh_sample((40, 3), of="(B, V)"))
    has_all_sizes(satisfies, draw, "sample_v", lent=((), ("p_v",)))
    in_distribution(*(lambda hw, s=s: by_kind(s(hw), 2) for s in samples))


def spread_machine(draw):
    """A machine with 3 visible units and σ far from 1, so that σ² and √σ are other numbers."""
    w, b, alpha, _ = parameters(draw, visible=3)
    low, high = draw.uniform(2, low=0.3, high=0.5), draw.uniform(1, low=1.8, high=2.5)
    return lendable(draw, [w, b, alpha, torch.cat([low, high])])


# As above with n = 10,000: 0.14 σ in a mean, 19 % in a variance, 0.1 in a correlation, and a
# distance of 0.06 between distribution functions. None of 60,000 numbers is beyond 3.5 standard
# deviations with probability 1e-12.
@check("b4.shape", "sample_v: the whole distribution", points=2)
def test_sample_v_is_gaussian(satisfies, in_distribution, draw):
    few, samples = visible_samples(draw, 20_000, of=spread_machine(draw))
    form = judges.is_fresh_sample((40, 3), of="(B, V)")
    satisfies(*map(twice, few), judge=has_form(form))
    sides = [lambda hw, s=s: by_kind(s(hw), 2) for s in samples]
    in_distribution(*sides)
    satisfies(*sides, judge=hidden_judges.has_tails)


# As for b3.independence.
@check("b4.independence", "sample_v: fresh noise everywhere, h left alone", points=3)
def test_sample_v_is_independent(satisfies, draw):
    of, lent = lendable(draw, parameters(draw, visible=2)), ((), ("p_v",))
    satisfies(
        *repeated("sample_v", draw.binary(6, H), of=of, lent=lent),
        judge=hidden_judges.independent((400, 6, 2)),
    )
    satisfies(
        *(keeps("sample_v", draw.uniform(6, H), of=of, lent=one) for one in lent),
        judge=leaves_alone("h", *PARAMETERS),
    )


# ---------------------------------------------------------------- b5: free energy


@check("b5", "free_energy", points=8, public=True)
def test_free_energy(satisfies, agree, draw):
    of, v = parameters(draw, deviations=False), draw.normal(B, V)
    is_steady(satisfies, draw, "free_energy", of)
    agree(calls("free_energy", v, of=of))


# Each size is of 20 batches: a single energy may by chance be so small that rounding matters.
@check("b5.sigma", "free_energy: other standard deviations and sizes", points=4)
def test_free_energy_with_other_sigma(satisfies, agree, draw):
    for batch, visible, hidden in SIZES:
        of, batches = parameters(draw, visible, hidden), draw.normal(20, batch, visible)
        is_steady(satisfies, draw, "free_energy", of)

        def energies(hw, of=of, v=batches):
            rbm = used(hw, "free_energy", v[0], of=of, k=1, lent=(), training=True)
            return probes(hw).for_each(rbm.free_energy, v)

        agree(energies)


@check("b5.extremes", "free_energy: large weights, and many hidden units", points=4)
def test_free_energy_at_extremes(satisfies, agree, draw):
    many = parameters(draw, hidden=64, deviations=False)
    (w, b, alpha, *_), kinds = contrary(draw)
    large, larger = ([factor * w, b, alpha, torch.ones(V)] for factor in (200, 2000))
    for of, v in ((many, draw.normal(B, V)), (large, kinds), (larger, kinds)):
        is_steady(satisfies, draw, "free_energy", of)
        parts = calls("free_energy", v, of=of), gradients("free_energy", v, of=of)
        agree(lambda hw, parts=parts: [part(hw) for part in parts])


@check("b5.gradient", "free_energy: gradients for v and the parameters", points=5)
def test_free_energy_gradient(satisfies, agree, draw):
    of, v = parameters(draw, deviations=False), draw.normal(B, V)
    is_steady(satisfies, draw, "free_energy", of, gradients)
    agree(gradients("free_energy", v, of=of))


@check("b5.inputs", "free_energy: leaves its argument alone", points=1, requires=("b5",))
def test_free_energy_leaves_its_argument_alone(satisfies, draw):
    of, v = parameters(draw), draw.normal(B, V)
    satisfies(keeps("free_energy", v, of=of), judge=leaves_alone("v", *PARAMETERS))


# ---------------------------------------------------------------- b6: Gibbs sampling

CONDITIONALS = (), ("h",), ("v",), ("h", "v")  # that are lent
PATTERN = torch.tensor([[1.0, 1], [1, -1], [1, 1], [1, -1]])


def strong_weights(draw):
    """W for 4 visible and 2 hidden units, with WᵀW = 9 I."""
    return 1.5 * (2 * draw.binary(4, 1) - 1) * PATTERN


def alike(w, b, alpha, sigma):
    """Numbers of the stand-ins that make nearly the same chain: Φ(x / 1.7) is about sigmoid(x)."""
    return [w / sigma[:, None] / 1.7, alpha / 1.7, w.T * sigma, b, sigma.square()]


def quick_machine(draw):
    """A machine with such weights, and two kinds of v at which its hidden units are unsure.

    Each is on with a probability of 0.25 to 0.35 at one of them and of 0.65 to 0.75 at the other,
    also those of the stand-ins. A unit that is on stays on; one that is off is on after the next
    step with a probability of about a half.
    """
    w, free, sigma = strong_weights(draw), draw.normal(4), draw.uniform(4, low=0.6, high=1.2)
    alpha = draw.uniform(2, low=0.4, high=0.8) * (2 * draw.binary(2) - 1)
    unsure = draw.uniform(2, low=-0.5, high=0.5)  # α + (b / σ) W
    b = sigma * (free + w @ (unsure - alpha - free @ w) / 9)
    signs = (2 * draw.binary(2) - 1) * torch.tensor([[1.0], [-1.0]])
    drive = draw.uniform(2, 2, low=0.6, high=1.1) * signs  # α + (v / σ) W
    of = w, b, alpha, sigma
    return [*of, *alike(*of)], sigma * ((drive - alpha) @ w.T / 9)


def slow_machine(draw):
    """A machine whose chain takes its time, and two kinds of v.

    A unit that is on stays on with probability 0.8, one that is off comes on with probability
    0.04. At the first v one is on, nearly surely, and the other one is unsure; at the second both
    are.
    """
    w, b, sigma = strong_weights(draw), draw.normal(4), draw.uniform(4, low=1.5, high=1.9)
    alpha = -6 - (b / sigma) @ w
    sure = torch.tensor([[6.0, -0.85]]) * draw.uniform(1, 2, low=0.9, high=1.2)
    unsure = torch.tensor([[0.5, -0.7]]) * draw.uniform(1, 2, low=0.5, high=1.5)
    drive = torch.cat([sure, unsure])  # α + (v / σ) W, (2, H)
    of = w, b, alpha, sigma
    return [*of, *alike(*of)], b + sigma * ((drive + 6) @ w.T / 9)


def chains(of, kinds, rows, k, training):
    """The expressions for means over so many rows of each kind, in 60 calls.

    They are asked for ten at a time: loops over examples take their time, and it is limited.
    """
    v = kinds.repeat_interleave(rows, dim=0)

    def means(hw, lent):  # k is another one than self.k
        rbm = used(hw, "gibbs", kinds, k, of=of, k=5, lent=lent, training=training)
        once = probes(hw).means_of(rbm, 2)
        return torch.cat([repeat(once, 10, v, k) for _ in range(6)])

    return [lambda hw, lent=lent: means(hw, lent) for lent in CONDITIONALS]


def is_a_chain(satisfies, of, kinds, k, judge):
    """Require that v_k has the form of v."""
    form = [calls("gibbs", kinds, k, of=of, lent=lent) for lent in CONDITIONALS]
    satisfies(*form, judge=judge)


FORM = judges.is_sample((2, 4), of="of v")


# 60 calls with 150 rows of each kind make 20 tests. A right chain fails with probability 2e-7, for
# 60 means are of Student's distribution rather than normal; found is a mean, of a unit or of a
# product of two, that is off by 0.14 of its standard deviation.
@check("b6", "gibbs: one step", points=6, public=True)
def test_gibbs(satisfies, in_mean, draw):
    of, kinds = quick_machine(draw)
    is_a_chain(satisfies, of, kinds, 1, FORM)
    has_all_sizes(satisfies, draw, "gibbs", 2, lent=CONDITIONALS)
    in_mean(*chains(of, kinds, rows=150, k=1, training=True))


# As above with 450 rows: 0.08 of a standard deviation. The model is evaluated, not trained. What is
# the same for samples and means cannot tell whether there is too much noise: see `spreads_once`.
@check("b6.steps", "gibbs: several steps", points=6)
def test_gibbs_of_several_steps(satisfies, in_mean, draw):
    of, kinds = slow_machine(draw)
    is_a_chain(satisfies, of, kinds, 3, has_form(FORM))
    in_mean(*chains(of, kinds, rows=450, k=3, training=False))
    w, _, alpha, sigma = of[:4]
    p = torch.sigmoid(alpha + (kinds[1] / sigma) @ w)
    of_mean = float((w.square() @ (p * (1 - p))).mean())
    satisfies(
        *repeated("gibbs", kinds[1:].expand(6, -1).clone(), 1, of=of, lent=CONDITIONALS),
        judge=hidden_judges.spreads_once(of_mean, sigma),
    )


# 400 calls with 6 examples make 276 tests of pairs: a correlation of 0.5 is found. Both error rates
# are explained in `dependence`.
@check("b6.independence", "gibbs: examples do not share noise", points=2)
def test_gibbs_is_independent(satisfies, draw):
    of, kinds = slow_machine(draw)
    satisfies(
        *repeated("gibbs", kinds[1:].expand(6, -1).clone(), 1, of=of, lent=CONDITIONALS),
        judge=hidden_judges.independent((400, 6, 4), units=False),
    )


@check("b6.gradient", "gibbs: no gradient flows through v_k", points=2)
def test_gibbs_has_no_gradient(satisfies, draw):
    of, kinds = slow_machine(draw)

    def carries(hw, lent):
        rbm = probes(hw).machine(hw.RBM, of, 1, list(lent))
        return probes(hw).carries_gradient(rbm, kinds, 2)

    satisfies(
        *(lambda hw, lent=lent: carries(hw, lent) for lent in CONDITIONALS),
        judge=hidden_judges.cuts_the_gradient,
    )


@check("b6.inputs", "gibbs: leaves its argument alone", points=1, requires=("b6",))
def test_gibbs_leaves_its_argument_alone(satisfies, draw):
    of, kinds = slow_machine(draw)
    satisfies(
        *(keeps("gibbs", kinds, 2, of=of, lent=lent) for lent in CONDITIONALS),
        judge=leaves_alone("v", *PARAMETERS),
    )


# ---------------------------------------------------------------- b7: contrastive divergence

LOSS = "contrastive_divergence_loss"


def certain(draw, of):
    """The same with numbers of stand-ins whose chains are without chance.

    A hidden unit that is on is off after the next step, where there are no more of them than
    visible ones.
    """
    weights = draw.normal(*of[0].shape)
    back = 20 * torch.linalg.pinv(weights)
    return [*of, weights, torch.zeros(len(back)), back, -back.sum(0) / 2, of[3]]


def contrasts(draw):
    """Machines and v: with small weights, F is larger, and smaller, there than where chains go.

    And with large weights, of a large batch.
    """
    w, *others = certain(draw, parameters(draw, deviations=False))
    b, small, large = others[0], [0.3 * w, *others], [30 * w, *others]
    near = b + draw.normal(B, V, std=0.3)
    return (small, draw.normal(B, V, std=12)), (small, near), (large, draw.normal(200, V))


def over_known_chains(expression, places, ks=(1, 2)):
    """The expressions over a lent v_k, or over chains without chance; F is a submission's, or lent.

    The latter are for a loss that runs the chain itself. Each is of all places together, which
    tells more mistakes apart than any of them alone.
    """

    def everywhere(k, *lent):
        parts = [expression(LOSS, v, of=of, k=k, lent=lent) for of, v in places]
        return lambda hw: [part(hw) for part in parts]

    return [
        everywhere(k, chain, *energy)
        for energy in ((), ("free_energy",))
        for k, chain in zip(ks, ("gibbs", "sure"), strict=True)
    ]


@check("b7", "contrastive_divergence_loss: CD-1", points=5, public=True)
def test_contrastive_divergence(satisfies, agree, draw):
    values = over_known_chains(calls, contrasts(draw))
    satisfies(*map(twice, values), judge=judges.repeatable)
    agree(*values)


@check("b7.gradient", "contrastive_divergence_loss: gradients", points=4)
def test_contrastive_divergence_gradient(satisfies, agree, draw):
    def of_parameters(*args, **options):
        everything = gradients(*args, **options)
        return lambda hw: everything(hw)[1:]

    values = over_known_chains(of_parameters, contrasts(draw))
    satisfies(*map(twice, values), judge=judges.repeatable)
    agree(*values)


def one_of_each(draw):
    """Machines of all sizes, and v far from where chains go, so that the energies do not cancel."""
    return tuple(
        (certain(draw, parameters(draw, visible, hidden)), draw.normal(batch, visible, mean=40))
        for batch, visible, hidden in SIZES
    )


# What runs another number of steps is found without chance; odd and even numbers are told apart.
# Then 20,000 rows make 4 tests. A right loss fails with probability 1e-8; found is a v_k whose mean
# is off by 0.09 of its standard deviation. A loss with a free energy of its own is graded by what
# is linear in v_k, a gradient: of 40 calls with 700 rows, at 3e-7 and 0.08. That 20 losses of 100
# rows are all the same has a probability below 1e-15, also where the last v_k is a mean.
@check("b7.steps", "contrastive_divergence_loss: CD-k, and other sizes", points=3, requires=("b7",))
def test_contrastive_divergence_of_several_steps(satisfies, agree, in_mean, draw):
    places = *contrasts(draw), *one_of_each(draw)
    for k in (5, 6):
        agree(*over_known_chains(calls, places, ks=(k, k)))
    of, kinds = slow_machine(draw)
    v = kinds[:1].expand(20_000, -1).clone()
    chains = (), ("h", "v"), ("gibbs",)

    def reached(hw, lent):
        rbm = probes(hw).machine(hw.RBM, of, 2, [*lent, "seen"])
        return probes(hw).reached(rbm, v)

    def repeated_gradient(hw, lent):
        rbm = probes(hw).machine(hw.RBM, of, 2, list(lent))
        return repeat(probes(hw).bias_gradient_of(rbm), 40, v[:700])

    ways = reached, repeated_gradient
    in_mean(*(lambda hw, way=way, one=one: way(hw, one) for way in ways for one in chains))

    def repeated_loss(hw, lent):
        rbm = probes(hw).machine(hw.RBM, of, 2, list(lent))
        return repeat(getattr(rbm, LOSS), 20, v[:100])

    chance = (), ("drawn",), ("drawn", "free_energy"), ("h", "v"), ("h", "v", "free_energy")
    satisfies(
        *(lambda hw, one=one: repeated_loss(hw, one) for one in chance), judge=hidden_judges.varies
    )
    alone = (), ("gibbs", "free_energy"), ("h", "v", "free_energy")
    satisfies(
        *(keeps(LOSS, kinds, of=of, lent=one) for one in alone),
        judge=leaves_alone("v", *PARAMETERS),
    )
