"""The few dialogs: for what is rare. Nothing that is done a hundred times a day asks a question."""
