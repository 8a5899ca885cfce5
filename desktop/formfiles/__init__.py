"""Form files to domain.Form: read strictly, every problem with its line; and the checks on words."""
