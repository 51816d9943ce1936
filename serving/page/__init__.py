"""The review page: a queue, a conversation, a draft with its sources, a decision. HTML only."""
