"""The documents that benchmarks read when none are named."""

from __future__ import annotations

from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
SEEDS = _ROOT.parent / "shared" / "seeds"
"""Real documents that lie beside the checkout of the maintainers and are no part of the project."""
SAMPLES = _ROOT / "resources" / "samples"


def chosen(named: list[Path]) -> list[Path]:
    """Return the documents named, else the real ones beside the checkout, else the project's own samples."""
    found = named or sorted(SEEDS.glob("*.txt")) or sorted(SAMPLES.glob("*.txt"))
    if not named:
        print(f"documents: {len(found)} in {found[0].parent.name}/\n", flush=True)
    return found
