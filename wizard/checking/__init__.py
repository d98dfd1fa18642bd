"""What an author can have checked: flows, editions, words and the ways through them."""
