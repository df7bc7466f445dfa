"""The files of a release that speak of it: card, guidelines, charts, tables. Data in them is escaped."""
