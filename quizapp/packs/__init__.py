"""Packs on disk: YAML to domain, every fault named by file, line and rule."""
