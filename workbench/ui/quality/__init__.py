"""What should be looked at again: found in the background, listed, gone through, mended or set aside."""
