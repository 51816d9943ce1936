"""What the facts and the merchant's policy permit: from a situation to a plan. No text, no clock."""
