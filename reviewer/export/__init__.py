"""Tables to files: the only module that writes spreadsheet cells."""

from reviewer.export.tables import Table, to_csv, to_json

__all__ = ["Table", "to_csv", "to_json"]
