"""Holds a tree against the models and tells, in the terms of the file, what has the wrong shape."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from desktop.formfiles.problems import FormProblem
from desktop.formfiles.suggest import nearest_or_all
from desktop.formfiles.tree import Part

Model = TypeVar("Model", bound=BaseModel)
Location = Sequence[int | str]

_WANTED: Mapping[str, str] = {
    "string_type": "text (in quotes when it looks like a number)",
    "int_type": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "list_type": "a list",
    "dict_type": "a mapping (key: value)",
    "model_type": "a mapping (key: value)",
}
_ALLOWED: Mapping[str, str] = {
    r"^\d{4}$": "Use four digits in quotes.",
    r"^[a-z]{2,3}$": "Use a language code of two or three small letters, such as nl.",
    r"^[a-z][a-z0-9_]*$": "Use small letters, digits and _.",
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "Use small letters and digits, with - between words.",
    r"^[a-z0-9]+([-_][a-z0-9]+)*$": "Use small letters and digits, with - or _ between words.",
}


def validated(model: type[Model], tree: Part) -> tuple[Model | None, list[FormProblem]]:
    """The tree as this model, or None and everything that has the wrong shape."""
    try:
        return model.model_validate(tree.plain()), []
    except ValidationError as error:
        return None, [_problem(model, tree, detail) for detail in error.errors(include_url=False)]


def _problem(model: type[BaseModel], tree: Part, detail: ErrorDetails) -> FormProblem:
    location = [step for step in detail["loc"] if step != "[key]"]
    parent, part = _at(tree, location[:-1]), _at(tree, location)
    key = next((step for step in reversed(location) if isinstance(step, str)), "the file")
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "extra_forbidden":
        return part.problem("F101", key=key, known=nearest_or_all(key, _keys(model, location[:-1])))
    if kind == "missing":
        return parent.problem("F102", key=key)
    if kind in _WANTED:
        return part.problem("F103", key=key, wanted=_WANTED[kind], found=_described(part))
    if detail["loc"][-1:] == ("[key]",):
        wanted = _ALLOWED.get(str(context.get("pattern")), "Use a shorter word.")
        return part.problem("F105", key="a key", value=key, wanted=wanted)
    if kind in _BY_KIND:
        return _BY_KIND[kind](part, key, context)
    return part.problem("F110", key=key, reason=detail["msg"])


def _enum(part: Part, key: str, context: Mapping[str, Any]) -> FormProblem:
    known = str(context["expected"]).replace("'", "").replace(" or ", ", ")
    return part.problem("F104", key=key, value=str(part.plain()), known=known)


def _pattern(part: Part, key: str, context: Mapping[str, Any]) -> FormProblem:
    wanted = _ALLOWED.get(str(context["pattern"]))
    if wanted is None or part.text == "":
        return part.problem("F107", key=key)
    return part.problem("F105", key=key, value=part.text, wanted=wanted)


def _long(part: Part, key: str, context: Mapping[str, Any]) -> FormProblem:
    wanted = f"Use {context['max_length']} letters or less."
    return part.problem("F105", key=key, value=part.text, wanted=wanted)


def _least(part: Part, key: str, context: Mapping[str, Any]) -> FormProblem:
    return part.problem("F106", key=key, wanted=f"{context['ge']:g} or more")


def _most(part: Part, key: str, context: Mapping[str, Any]) -> FormProblem:
    return part.problem("F106", key=key, wanted=f"{context['le']:g} or less")


def _few(part: Part, key: str, context: Mapping[str, Any]) -> FormProblem:
    if context["actual_length"] == 0:
        return part.problem("F107", key=key)
    return part.problem("F109", key=key, wanted=f"{context['min_length']} entries or more")


def _many(part: Part, key: str, context: Mapping[str, Any]) -> FormProblem:
    return part.problem("F109", key=key, wanted=f"{context['max_length']} entries or less")


def _one_of(part: Part, key: str, context: Mapping[str, Any]) -> FormProblem:
    return part.problem("F108", key=key, wanted=str(context["keys"]))


_BY_KIND: Mapping[str, Callable[[Part, str, Mapping[str, Any]], FormProblem]] = {
    "enum": _enum,
    "string_pattern_mismatch": _pattern,
    "string_too_long": _long,
    "greater_than_equal": _least,
    "less_than_equal": _most,
    "too_short": _few,
    "too_long": _many,
    "one_of": _one_of,
}


def _at(part: Part, location: Location) -> Part:
    """The part a location leads to, as far as it goes."""
    for step in location:
        if isinstance(step, int) and isinstance(part.value, list) and step < len(part.value):
            part = part.value[step]
        elif isinstance(step, str):
            part = part[step]
    return part


def _described(part: Part) -> str:
    plain = part.plain()
    if plain is None:
        return "nothing"
    if isinstance(plain, bool):
        return str(plain).lower()
    if isinstance(plain, str):
        return f'the text "{plain[:40]}"'
    return "a mapping" if isinstance(plain, dict) else "a list" if isinstance(plain, list) else str(plain)


def _keys(model: type[BaseModel], location: Location) -> list[str]:
    """The keys the models know at a location, followed through the JSON schema."""
    schema = model.model_json_schema()
    here = _resolved(schema, schema)
    for step in location:
        if isinstance(step, int):
            below = here.get("items", {})
        else:
            below = here.get("properties", {}).get(step, here.get("additionalProperties", {}))
        here = _resolved(schema, below)
    return list(here.get("properties", ()))


def _resolved(schema: dict[str, Any], part: object) -> dict[str, Any]:
    """The part a reference or the first of some alternatives points to."""
    while isinstance(part, dict):
        if "$ref" in part:
            part = schema["$defs"][part["$ref"].rsplit("/", 1)[-1]]
        elif "anyOf" in part:
            part = part["anyOf"][0]
        else:
            return part
    return {}
