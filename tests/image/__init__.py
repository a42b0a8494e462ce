"""The image that Gradescope builds from a zip, rebuilt here: `python -m tests.image`."""
