"""Takes memory until there is none."""

taken = []
try:
    while True:
        taken.append(bytearray(b"x") * (16 << 20))
except MemoryError:
    taken.pop()
