"""Freeze what users (run.lock) and developers (dev.lock) install, with hashes.

The two agree on every shared package: dev is compiled under run's versions.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

FOLDER = Path("requirements")
COMMON = (
    "--generate-hashes",
    "--strip-extras",
    "--allow-unsafe",
    "--no-header",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--no-emit-trusted-host",
    "--quiet",
)


def compile_lock(out: Path, *inputs: str) -> None:
    command = [sys.executable, "-m", "piptools", "compile", *COMMON, *inputs, "--output-file", str(out)]
    subprocess.run(command, check=True)
    # The resolver notes files of this machine; a lock names packages only.
    lines = out.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.lstrip().startswith(("#", "-c", "-r"))]
    out.write_text("\n".join(kept) + "\n", encoding="utf-8")


def main() -> None:
    build = str(FOLDER / "build.in")
    compile_lock(FOLDER / "run.lock", "pyproject.toml", build)
    compile_lock(
        FOLDER / "dev.lock",
        "--extra=dev",
        "--constraint",
        str(FOLDER / "run.lock"),
        "pyproject.toml",
        build,
    )


if __name__ == "__main__":
    main()
