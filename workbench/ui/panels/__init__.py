"""What stands around the page: the documents, the inspector and the strip of labels."""
