"""Brings a vault's schema up to date: numbered SQL files, each applied once and whole."""

from pathlib import Path

from sqlcipher3 import dbapi2

FOLDER = Path(__file__).parent / "migrations"


def migrations() -> dict[int, str]:
    """The SQL of every migration by its number."""
    return {int(file.name[:4]): file.read_text("utf-8") for file in sorted(FOLDER.glob("[0-9][0-9][0-9][0-9]_*.sql"))}


LATEST = max(int(file.name[:4]) for file in FOLDER.glob("[0-9][0-9][0-9][0-9]_*.sql"))


def migrate(connection: dbapi2.Connection) -> None:
    """Applies what is missing; PRAGMA user_version holds the number of the last one applied."""
    ((version,),) = connection.execute("PRAGMA user_version").fetchall()
    if version == LATEST:
        return
    for number, sql in migrations().items():
        if number > version:
            apply(connection, number, sql)


def apply(connection: dbapi2.Connection, number: int, sql: str) -> None:
    """Applies one migration, or nothing of it."""
    try:
        connection.executescript(f"BEGIN IMMEDIATE;\n{sql}\nPRAGMA user_version = {number};\nCOMMIT;")
    except dbapi2.Error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
