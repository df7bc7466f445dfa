"""The queue of documents: what there is to do, filtered and sorted, and the way from one to the next."""
