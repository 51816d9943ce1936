"""Upkeep of the workspace: the playbook and its changes, and what it cannot answer yet."""
