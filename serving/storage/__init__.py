"""Where tickets, orders, drafts and decisions are kept."""
