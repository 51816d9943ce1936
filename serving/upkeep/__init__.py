"""The command `policies`: the playbook, and what a change of it makes stale."""
