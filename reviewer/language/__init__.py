"""Vietnamese legal text as tokens, sentences and entities. spaCy is used here and nowhere else."""

from reviewer.language.entities import KINDS, Entity, entities
from reviewer.language.pipeline import sentences, tokens

__all__ = ["KINDS", "Entity", "entities", "sentences", "tokens"]
