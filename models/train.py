"""One command behind `make models`: python -m models.train --corpus FOLDER [--out models]."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

ONE_THREAD = ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--corpus", type=Path, required=True, help="folder that holds phapdien/")
    options.add_argument("--out", type=Path, default=Path(__file__).parent)
    given = options.parse_args()
    # Sums in another order would be other bytes; the libraries read this when they are first loaded.
    os.environ.update(dict.fromkeys(ONE_THREAD, "1"))
    from reviewer.overlap.training import train

    train(given.corpus, given.out, say=lambda words: sys.stderr.write(f"{words}\n") and None)


if __name__ == "__main__":
    main()
