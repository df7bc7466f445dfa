"""Work that takes long, off the thread of the window."""
