"""Reads Vietnamese regulations, finds what can be cut or merged, and lets people decide."""

__version__ = "0.1.0"
