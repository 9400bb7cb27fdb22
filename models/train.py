"""One command behind `make models`: python -m models.train --corpus FOLDER [--out models]."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from reviewer.overlap.training import train


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--corpus", type=Path, required=True, help="folder that holds phapdien/")
    options.add_argument("--out", type=Path, default=Path(__file__).parent)
    given = options.parse_args()
    train(given.corpus, given.out, say=lambda words: sys.stderr.write(f"{words}\n") and None)


if __name__ == "__main__":
    main()
