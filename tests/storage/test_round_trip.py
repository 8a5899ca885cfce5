"""Whatever a person can answer comes back from the vault as it was given."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings

from desktop.domain.answers import Answer, Trace
from desktop.domain.form import RespondentRole
from desktop.flows.ports import Vault
from tests.domain.made import answers
from tests.storage.vaults import AGENCY, COACH, FORM, ITEM, PASSPHRASE, disk_door


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    vault = disk_door(tmp_path_factory.mktemp("kluis")).create(PASSPHRASE, AGENCY, COACH)
    yield vault
    vault.close()


@given(answers)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_answer_survives_the_vault(vault: Vault, answer: Answer) -> None:
    desk = vault.desk((vault.candidates() or (vault.add_candidate("Sam", "fiets"),))[0].id)
    filling = desk.begin(FORM, RespondentRole.SELF, "nl")
    desk.record(filling.id, ITEM, answer, Trace())
    found = desk.filling(FORM.id, RespondentRole.SELF)
    assert found is not None
    assert found.answers == {ITEM: answer}
