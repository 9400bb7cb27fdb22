"""The inventory that the quota counts: requirements of five kinds, and the duties beside them.

inventory(document) -> Inventory
"""

from reviewer.requirements.gather import inventory
from reviewer.requirements.values import Duty, Inventory, Modality, Parts, Place, Requirement, Sort

__all__ = ["Duty", "Inventory", "Modality", "Parts", "Place", "Requirement", "Sort", "inventory"]
