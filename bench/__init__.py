"""What the product costs beside the least that Django can do, measured in one run: `make bench`."""
