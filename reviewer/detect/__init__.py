"""Detectors: each states what it saw in a provision; none proposes."""

from reviewer.detect.base import Context, Detector, Stock, detector
from reviewer.detect.registry import BUILTIN, Help, detectors, explain, findings, named

__all__ = [
    "BUILTIN",
    "Context",
    "Detector",
    "Help",
    "Stock",
    "detector",
    "detectors",
    "explain",
    "findings",
    "named",
]
