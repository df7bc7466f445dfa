"""What should be looked at again in work that a project may hold: one module a kind of finding, all of them pure."""
