"""Packs: YAML to domain values, with every fault named by file and line."""

PACK_FILE = "pack.yaml"
