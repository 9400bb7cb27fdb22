"""One module a page: `show()` draws what the service gives and calls it. Nothing is decided here."""
