"""The window of evaluation: how good suggestions are, measured on what a person confirmed."""
