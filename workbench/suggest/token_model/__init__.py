"""The plug-in "transformers": a token-classification model from a folder on this machine. Nothing is ever fetched."""

NAME = "transformers"
