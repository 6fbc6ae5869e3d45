"""Makes packages with a released Anki, for our importer to read (tests/anki/import/from-anki.ts compares).

Usage: write.py FOLDER. Takes FOLDER/studied.apkg (made by fixtures.ts) into a new collection, studies on with Anki's own
scheduler, rewords a note, sets a card aside, adds notes of Anki's own note types, lends some to a filtered deck, and writes into
FOLDER/back: legacy.apkg, latest.apkg and held.json with what Anki then holds.
"""

import json
import os
import re
import shutil
import sys
import time

from anki.buildinfo import version
from anki.collection import Collection
from anki.import_export_pb2 import ImportAnkiPackageOptions, ImportAnkiPackageRequest

RELEASE = tuple(int(part) for part in re.findall(r"\d+", version)[:2])
PRESETS = "with_deck_configs" in ImportAnkiPackageOptions.DESCRIPTOR.fields_by_name
GRADES = [3, 1, 4, 2, 3, 3]

FOREIGN = [
    ("Basic", ["<b>chat</b>", "cat<br>feline &amp; co"]),
    ("Basic", ["10<sup>5</sup> m<sub>2</sub>", "a lot&nbsp;of it"]),
    ("Basic (and reversed card)", ["chien", "dog"]),
    ("Basic (optional reversed card)", ["eau", "water", ""]),
    ("Basic (optional reversed card)", ["vin", "wine", "y"]),
    ("Basic (type in the answer)", ["pain", "bread"]),
    ("Cloze", ["Paris is the {{c1::capital::role}} of {{c2::France}}", ""]),
    ("Cloze", ["{{c1::a {{c2::b}}}}", ""]),
    ("Image Occlusion", ["{{c1::image-occlusion:rect:left=.1:top=.1:width=.2:height=.2}}", "", "", "", ""]),
    ("Basic", ["<script>alert(1)</script>spelt <img src=\"map.png\">", "so"]),
]


def import_own(col, path):
    options = ImportAnkiPackageOptions(with_scheduling=True)
    if PRESETS:
        options.with_deck_configs = True
    col.import_anki_package(ImportAnkiPackageRequest(package_path=path, options=options))


def export(col, path, legacy):
    try:
        from anki.import_export_pb2 import ExportAnkiPackageOptions

        options = ExportAnkiPackageOptions(
            with_scheduling=True, with_deck_configs=True, with_media=True, legacy=legacy
        )
        col.export_anki_package(out_path=path, options=options, limit=None)
    except (ImportError, TypeError):
        col.export_anki_package(
            out_path=path, limit=None, with_scheduling=True, with_media=True, legacy_support=legacy
        )


def ask_everything(col, deck):
    """Neither a limit nor a sibling that was asked holds a card back today."""
    config = col.decks.config_dict_for_deck_id(deck)
    for part in ("new", "rev"):
        config[part]["bury"] = False
    config["rev"]["perDay"] = 9999
    config["buryInterdayLearning"] = False
    col.decks.update_config(config)


def answer(col, deck, most):
    """Answers what Anki would ask now; the cards it asked."""
    col.decks.set_current(deck)
    seen = []
    for i in range(most):
        card = col.sched.getCard()
        if card is None:
            break
        col.sched.answerCard(card, GRADES[i % len(GRADES)])
        seen.append(card.id)
        time.sleep(0.002)
    return seen


def add_foreign(col):
    deck = col.decks.id("French::Words")
    names = {notetype.name for notetype in col.models.all_names_and_ids()}
    for name, fields in FOREIGN:
        if name not in names:
            continue
        note = col.new_note(col.models.by_name(name))
        for i, field in enumerate(fields):
            note.fields[i] = field
        note.tags = ["from", "anki"]
        col.add_note(note, deck)
    return deck


def lend(col):
    """Some cards go to a filtered deck, as for cramming."""
    filtered = col.sched.get_or_create_filtered_deck(0)
    filtered.name = "Cramming"
    del filtered.config.search_terms[:]
    term = filtered.config.search_terms.add()
    term.search, term.limit = 'deck:"French::Words" is:review', 2
    filtered.config.reschedule = True
    col.sched.add_or_update_filtered_deck(filtered)


def shown(col):
    today = col.sched.today
    notes, cards = [], []
    for nid in col.db.list("select id from notes order by id"):
        note = col.get_note(nid)
        notes.append({"guid": note.guid, "type": note.note_type()["name"], "fields": note.fields, "tags": note.tags})
    for cid in col.db.list("select id from cards order by id"):
        card = col.get_card(cid)
        home_due = card.odue if card.odid and card.odue else card.due
        state = card.memory_state
        rated = col.db.all("select id, ease, type, factor from revlog where cid = ? order by id", cid)
        resets = [i for i, row in enumerate(rated) if row[2] == 4 and row[3] == 0]
        kept = rated[resets[-1] + 1:] if resets else rated
        cards.append({
            "guid": card.note().guid,
            "ord": card.ord,
            "type": card.type,
            "suspended": card.queue == -1,
            "dueInDays": home_due - today if card.type == 2 else None,
            "dueSec": home_due if card.type in (1, 3) and home_due > 1_000_000_000 else None,
            "stability": state.stability if state else None,
            "difficulty": state.difficulty if state else None,
            "answers": [row[0] for row in kept if 1 <= row[1] <= 4 and not (row[2] == 3 and row[3] == 0)],
            "deck": col.decks.name(card.odid or card.did),
        })
    return {"version": version, "alike": RELEASE >= (26, 5), "notes": notes, "cards": cards}


def main(folder):
    back = os.path.join(folder, "back")
    shutil.rmtree(back, ignore_errors=True)
    os.mkdir(back)
    col = Collection(os.path.join(back, "held.anki2"))
    col.set_config("fsrs", True)
    import_own(col, os.path.join(folder, "studied.apkg"))
    count = "select count() from revlog where ease > 0"
    before = col.db.scalar(count)
    own = next(deck.id for deck in col.decks.all_names_and_ids() if deck.name.startswith("Tenet::"))
    # Pulled to today by hand, which leaves lines in the log that are no answers; all of them are answered then.
    pulled = col.db.list("select id from cards where did = ? and type = 2 and queue = 2 order by due limit 6", own)
    col.sched.set_due_date(pulled, "0")
    ask_everything(col, own)
    left = set(pulled) - set(answer(col, own, 400))
    assert not left, f"Anki did not ask {left}: a day set by hand is not kept here, so these cannot be compared"
    answered = col.db.scalar(count) - before
    reworded = next(
        col.get_note(nid) for nid in col.find_notes('note:"Tenet Question"') if "?" in col.get_note(nid).fields[0]
    )
    reworded["Front"] = "Reworded <b>in Anki</b> &amp; sent back?"
    col.update_note(reworded)
    aside = col.db.scalar("select id from cards where did = ? and queue = 2 order by due desc limit 1", own)
    col.sched.suspend_cards([aside])
    foreign = add_foreign(col)
    answer(col, foreign, 40)
    lend(col)
    for legacy in (True, False):
        export(col, os.path.join(back, f"{'legacy' if legacy else 'latest'}.apkg"), legacy)
    held = shown(col)
    held.update({"answered": answered, "reworded": reworded.guid, "aside": aside is not None})
    with open(os.path.join(back, "held.json"), "w") as file:
        json.dump(held, file)
    col.close()


if __name__ == "__main__":
    time.tzset()
    main(sys.argv[1])
