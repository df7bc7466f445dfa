"""The guide: pages that ship with the program, shown in a window of their own, and searched in any spelling."""
