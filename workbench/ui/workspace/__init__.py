"""An open project in the window: the article, the panels around it, and what its actions do."""
