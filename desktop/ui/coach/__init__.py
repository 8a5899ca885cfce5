"""The coach's side: start, candidates, dossier, result, portfolio."""
