"""What facts and policy permit: from a situation to a plan. No text, no clock."""
