"""python -m bench [join|pipeline|app|structure|people|scan|audit|inventory …] [--peers] [--out FOLDER]

Each part runs in a process of its own, so that its memory is its own. Results are printed and
kept as JSON, every second also as a multiple of the baseline loop of the same process.
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
from datetime import UTC, datetime
from os import cpu_count
from pathlib import Path
from typing import Any

from bench import calibration

PARTS = ("join", "pipeline", "structure", "app", "people", "scan", "audit", "inventory")
RESULTS = Path(__file__).parent / "results"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="all when none is named")
    parser.add_argument("--peers", action="store_true", help="also run the libraries of the bench extra")
    parser.add_argument("--out", type=Path, default=RESULTS, help="folder of the JSON files")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    parts = options.parts or list(PARTS)
    if options.here:
        print(json.dumps(run(parts[0], peers=options.peers)))
        return 0
    options.out.mkdir(parents=True, exist_ok=True)
    for part in parts:
        command = [sys.executable, "-m", "bench", part, "--here", *(["--peers"] if options.peers else [])]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
        if done.returncode:
            return done.returncode
        result = json.loads(done.stdout.splitlines()[-1])
        (options.out / f"{part}.json").write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n")
        show(part, result)
    return 0


def run(part: str, *, peers: bool) -> dict[str, Any]:
    """Figures of one part, measured in this process."""
    seconds = calibration.baseline()
    if part == "join":
        from bench import join

        result = join.measured(peers=peers)
    elif part == "app":
        from bench import app

        result = app.measured()
    elif part == "structure":
        from bench import structure

        result = structure.measured()
    elif part == "people":
        from bench import people

        result = people.measured()
    elif part == "audit":
        from bench import audit

        result = audit.measured()
    elif part == "scan":
        from bench import scan

        result = scan.measured()
    elif part == "inventory":
        from bench import inventory

        result = inventory.measured()
    else:
        from bench import pipeline

        result = pipeline.measured()
    machine = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "python": platform.python_version(),
        "machine": platform.machine(),
        "cores": cpu_count(),
        "baseline": calibration.NAME,
        "baseline_seconds": seconds,
    }
    return {"part": part, **machine, "ratios": ratios(result, seconds), **result}


def ratios(result: dict[str, Any], baseline: float) -> dict[str, float]:
    """Every figure in seconds as a multiple of the baseline."""
    found: dict[str, float] = {}
    for name, value in result.items():
        if isinstance(value, dict):
            inside = value if name == "seconds" else {k: v for k, v in value.items() if k == "seconds"}
            found |= {f"{name}.{k}": v / baseline for k, v in inside.items()}
            found |= {f"{name}.{k}": w for k, w in ratios(value, baseline).items() if name != "seconds"}
        elif name == "seconds":
            found[name] = value / baseline
    return {name: round(value, 2) for name, value in found.items()}


def show(part: str, result: dict[str, Any], indent: str = "") -> None:
    """The figures as lines, names first."""
    print(f"{indent}{part}")
    for name, value in result.items():
        if isinstance(value, dict):
            show(name, value, indent + "  ")
        elif isinstance(value, list):
            print(f"{indent}  {name}: {len(value)} {' '.join(map(str, value[:5]))}")
        else:
            text = f"{value:.4g}" if isinstance(value, float) else value
            print(f"{indent}  {name}: {text}")


if __name__ == "__main__":
    raise SystemExit(main())
