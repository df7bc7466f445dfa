"""The reading view: an article with its spans painted under the text, and the word cursor that selects in it."""
