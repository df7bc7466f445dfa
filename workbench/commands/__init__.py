"""The verbs: one verb, one function, one step, with the same name in the window, the command line and the history."""
