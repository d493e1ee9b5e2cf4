#!/usr/bin/env python3
"""Writes the fixtures of the golden tests from a folder of reference data.

  python make_fixtures.py GOLDEN_DIR

GOLDEN_DIR holds what transformers, ncps, snntorch and torch computed (float32 safetensors; ids int32): `mamba2/`,
`mamba2_groups/`, `cfc/`, `lif/` and `adamw/`. Each becomes one file in `Fixtures/` beside this script, with the
metadata of its source. A Mamba-2's weights go into one file with its reference, named `weight.<parameter>` as its
gradients are named `grad.<parameter>`.
"""
import pathlib
import sys

from safetensors import safe_open
from safetensors.numpy import save_file

FIXTURES = pathlib.Path(__file__).resolve().parent / "Fixtures"


def load(path):
    with safe_open(path, framework="numpy") as file:
        return {name: file.get_tensor(name) for name in file.keys()}, file.metadata() or {}


def save(name, tensors, metadata):
    path = FIXTURES / f"{name}.safetensors"
    save_file({key: tensors[key] for key in sorted(tensors)}, path, metadata)
    print(f"{path.name}: {path.stat().st_size} bytes, {len(tensors)} tensors")
    return path.stat().st_size


def main(golden):
    FIXTURES.mkdir(exist_ok=True)
    total = 0
    for folder in ("cfc", "lif", "adamw"):
        for path in sorted((golden / folder).glob("*.safetensors")):
            name = folder if path.stem == folder else f"{folder}_{path.stem}"
            total += save(name, *load(path))
    for folder in ("mamba2", "mamba2_groups"):
        weights, _ = load(golden / folder / "model.safetensors")
        tensors, metadata = load(golden / folder / "reference.safetensors")
        tensors.update({f"weight.{name}": value for name, value in weights.items()})
        total += save(folder, tensors, metadata)
    print(f"{total} bytes in all")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]))
