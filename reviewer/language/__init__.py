"""Vietnamese legal text as tokens, sentences and entities. spaCy is used here and nowhere else."""

from reviewer.language.entities import KINDS, Entity, Name, bindings, entities, names, quantities
from reviewer.language.pipeline import pieces, sentences, tokens

__all__ = [
    "KINDS",
    "Entity",
    "Name",
    "bindings",
    "entities",
    "names",
    "pieces",
    "quantities",
    "sentences",
    "tokens",
]
