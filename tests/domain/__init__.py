"""What an article, a fact and a question are."""
