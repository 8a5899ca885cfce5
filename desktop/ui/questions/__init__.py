"""One widget a kind of question."""
