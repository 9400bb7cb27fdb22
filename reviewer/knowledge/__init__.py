"""Dated, sourced facts: `data/*.csv` and the typed modules that read them. Law lives here, not in code."""
