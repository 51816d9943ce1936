"""The merchant's playbook: what it says, where stores differ, what a change makes stale."""
