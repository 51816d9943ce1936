"""The weekly report and the forecast, from what the service has stored."""
