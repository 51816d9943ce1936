"""Reply acts: what a draft says, before any words."""
