"""From a ticket to a checked draft: classifier, context, rules, plan, writers, checks."""
