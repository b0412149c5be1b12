"""Of which modules not all that ran is known: kept from revision to revision, not asked of each."""

import random

from hmr.graph import Record, Records

NAMES = [f"m{number}" for number in range(8)]


def asked(records: Records) -> set[str]:
    """Ask each module's record, which is what the short way has to agree with."""
    return {name for name in NAMES if name not in records or not records[name].sees_all}


def test_partly_known_modules_are_those_whose_records_say_so() -> None:
    """Whatever is put in, renewed, dropped, or seen through a view, as asking each would tell."""
    chance = random.Random(5)
    for _ in range(60):
        records = Records()
        for _ in range(30):
            name = chance.choice(NAMES)
            blind = {chance.randrange(5)} if chance.random() < 0.3 else set()
            until = 9 if chance.random() < 0.1 else None
            match chance.randrange(5):
                case 0:
                    records.put(name, Record(blind=blind, until=until))
                case 1 if name in records:
                    records[name].renew(range(5), Record() if chance.random() < 0.5 else None)
                    records.learn(name)
                case 2:
                    records.drop(name)
                case 3 if name in records:
                    view = records.with_({name: Record(blind=blind, until=until)})
                    assert set(view.partly(NAMES)) == asked(view)
                case _:
                    assert set(records.partly(NAMES)) == asked(records)
        assert set(records.partly(NAMES)) == asked(records)
