"""Calls main() at its end, unguarded; that is harmless.

loses: nothing
says: main() is called at the bottom without `if __name__ == "__main__":`; it was not run
"""

from hw0_helper import *


def key(x):
    return x


def main():
    while True:
        pass


main()
