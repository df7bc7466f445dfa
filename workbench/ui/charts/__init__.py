"""Charts: pictures of numbers, the numbers as tables, and ways to take both along."""
