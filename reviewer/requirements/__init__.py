"""The inventory that the quota counts: requirements of five kinds, and the duties beside them.

inventory(document) -> Inventory
corrected(requirements, corrections, instrument=key) -> (Standing, …)
"""

from reviewer.requirements.corrected import InventoryCorrection, Standing, corrected
from reviewer.requirements.gather import inventory
from reviewer.requirements.values import Duty, Inventory, Modality, Parts, Place, Requirement, Sort

__all__ = [
    "Duty",
    "Inventory",
    "InventoryCorrection",
    "Modality",
    "Parts",
    "Place",
    "Requirement",
    "Sort",
    "Standing",
    "corrected",
    "inventory",
]
