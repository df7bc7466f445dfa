"""A person at the keyboard who annotates an article in full: plans by what can be seen, acts by keys alone.

`person.Person` does it, `ledger.Ledger` says how many presses everything took. The planning asks the program what it
would show or do (hints, proposals, where a key leads); nothing is changed but by the keys of the real window.
"""
