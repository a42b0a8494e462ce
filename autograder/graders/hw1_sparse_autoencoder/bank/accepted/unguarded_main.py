"""Calls main() at the bottom without looking at __name__, and prints while it is imported."""

print("This is my homework.")

main()  # noqa: F821
