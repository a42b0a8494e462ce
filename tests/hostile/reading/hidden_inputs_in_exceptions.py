"""Raises hidden inputs as the message, the class, the notes and the cause of an exception.

loses: norm norm.gradient sample
"""

from hw0_helper import double, last


def leak(x):
    text = f"{'LE'}{'AK'} {x.tolist()}"
    raised = type(text, (Exception,), {"__module__": text, "__doc__": text})(text)
    if hasattr(raised, "add_note"):
        raised.add_note(text)
    raise raised from OSError(text)


def norm(x):
    leak(x)


def key(x):
    raise NotImplementedError("LE" + "AK", x.tolist())


def sample(mu):
    raise ModuleNotFoundError(f"{'LE'}{'AK'} {mu.tolist()}", name=repr(mu))
