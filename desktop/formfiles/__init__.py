"""Form files to domain.Form: read strictly, every problem with its line and what to do; and advice on their words.

May import flows and domain, pydantic and yaml; the voice and word frequencies come in as functions.
To add a key: a field in models, its row in convert, then `python -m desktop.formfiles.schema`. To add a rule: a code
in sentences.SENTENCES, a check beside the others of its kind, and a sample in tests/formfiles/samples.py.
"""
