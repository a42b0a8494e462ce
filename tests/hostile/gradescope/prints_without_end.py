"""Prints without end, in the form of results."""

while True:
    print('{"score": 100, "tests": []}' * 1000, flush=True)
