"""WHAT IS TRUE: candidates, forms, answers, scores and what an employer may see.

Frozen dataclasses and plain functions, standard library only: no Qt, no SQL, no pydantic.
To add a kind of question: a row in `form.Kind`, an answer type in `answers`, and its rows in flows/, ui/ and tests.
"""
