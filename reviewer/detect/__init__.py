"""Detectors: each states what it saw in a provision; none proposes."""

from reviewer.detect.base import Context, Detector, Gathering, Measured, Stock, detector
from reviewer.detect.registry import BUILTIN, Help, detectors, everyone, explain, findings, named

__all__ = [
    "BUILTIN",
    "Context",
    "Detector",
    "Gathering",
    "Help",
    "Measured",
    "Stock",
    "detector",
    "detectors",
    "everyone",
    "explain",
    "findings",
    "named",
]
