"""Calls main() at the bottom without looking at __name__, and prints at import."""

print("This is my homework.")

main()
