"""Records of the contract, their readers and writers, and everything that is data."""
