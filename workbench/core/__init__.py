"""Text, offsets, tokens, zones, spans, scheme and records: pure rules, without Qt, SQL, files or the clock."""
