"""Suggesters: each a module that proposes spans and relations for an article and writes nothing."""
