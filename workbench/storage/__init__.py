"""The project file: one SQLite database. The only SQL of the program lives here."""
