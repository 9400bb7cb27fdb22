"""`python -m corpus.build --out FOLDER`: write the sample corpus."""

from __future__ import annotations

import argparse
from pathlib import Path

from .builder import write_all


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m corpus.build", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("corpus/built"), help="folder to write into")
    written = write_all(parser.parse_args().out)
    for path in written:
        print(path)
    print(f"{len(written)} instruments")


if __name__ == "__main__":
    main()
