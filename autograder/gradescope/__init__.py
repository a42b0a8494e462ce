"""What runs on Gradescope, and the zip that is uploaded there."""
