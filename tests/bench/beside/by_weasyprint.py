"""The facts as HTML through WeasyPrint; run by its own Python: by_weasyprint.py FOLDER COUNT."""

import sys
from html import escape
from pathlib import Path
from typing import Any

from tests.bench.beside import prepared, stopwatch

ACROSS = {"tiles": "three", "lines": "one", "photos": "three"}
CLASSES = {"tiles": "tile", "lines": "line", "photos": "photo"}


def page(facts: dict[str, Any], number: int) -> str:
    """The document in HTML, a pair of sections beside each other where they are short."""
    name = facts["name"]
    made = [_section(part) for part in facts["sections"]]
    made[4] = made[4].replace('class="three"', 'class="two"').replace("<section>", '<section class="next">', 1)
    beside = [made[0], made[1], _beside(made[2:4]), made[4], _beside(made[5:7]), _beside(made[7:9]), made[9]]
    contact = escape("   ·   ".join(facts["contact"]))
    return f"""<!doctype html><html lang="nl"><head><title>{escape(name)}</title></head><body>
<header><img src="{facts["photo"]}" alt="Foto van {escape(name)}"><div><h1>{escape(name)}</h1>
<p>{escape(facts["headline"])}</p></div></header>
<img class="code" src="code{number}.svg" alt="QR-code"><p class="contact">{contact}</p>
{"".join(beside)}</body></html>"""


def _section(part: dict[str, Any]) -> str:
    entries = "".join(
        f'<div class="{CLASSES[part["kind"]]}"><img src="{entry["picture"]}" alt="{escape(entry["title"])}">'
        f"<b>{escape(entry['title'])}</b><span>{escape(entry['text'])}</span></div>"
        for entry in part["entries"]
    )
    return f'<section><h2>{escape(part["title"])}</h2><div class="{ACROSS[part["kind"]]}">{entries}</div></section>'


def _beside(parts: list[str]) -> str:
    return f'<div class="beside">{"".join(parts)}</div>'


def main(folder: Path, count: int) -> None:
    """Tells what it cost."""
    watch = stopwatch.Watch()
    import weasyprint
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    ready = prepared.Prepared(folder)
    sheet = weasyprint.CSS(filename=str(folder / "portfolio.css"), font_config=fonts)
    images: dict[str, object] = {}

    def make(number: int) -> bytes:
        html = weasyprint.HTML(string=page(ready.facts(number), number), base_url=f"{folder}/")
        made: bytes = html.write_pdf(stylesheets=[sheet], font_config=fonts, cache=images, pdf_variant="pdf/ua-1")
        return made

    stopwatch.tell(watch, make, count)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
