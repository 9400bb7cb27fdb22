"""Vietnamese legal text as tokens, sentences and entities. spaCy is used here and nowhere else."""

from reviewer.language.entities import KINDS, Entity, Name, entities, names
from reviewer.language.pipeline import sentences, tokens

__all__ = ["KINDS", "Entity", "Name", "entities", "names", "sentences", "tokens"]
