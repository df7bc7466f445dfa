"""How the window looks: themes, sizes, icons, the outline of what has the focus."""
