"""Imports the packages of a folder with a released Anki and compares what Anki then holds with what the app says.

Usage: check.py FOLDER (made by fixtures.ts, in the same TZ). Prints a line for each check and, last, "N passed, N failed".
ANKI.md section 7 names the checks T1-T5. Anki runs here as a separate program through its public Python interface.
"""

import glob
import html
import json
import os
import re
import sqlite3
import sys
import tempfile
import time
import zipfile

from anki.buildinfo import version
from anki.collection import Collection
from anki.import_export_pb2 import ImportAnkiPackageOptions, ImportAnkiPackageRequest

RELEASE = tuple(int(part) for part in re.findall(r"\d+", version)[:2])
FSRS_6 = RELEASE >= (25, 7)
# Before this a second `hard` on one day could lower the stability; FSRS engines now agree that it does not.
HARD_KEEPS = RELEASE >= (26, 5)
# Decimals of the stability that a card keeps. With one decimal (23.10) a memory of under 0.05 days is kept as 0.
STABILITY_STEP = 1e-4 if FSRS_6 else 1e-3 if RELEASE >= (24, 4) else 6e-2
PRESETS = "with_deck_configs" in ImportAnkiPackageOptions.DESCRIPTOR.fields_by_name

passed = 0
failed = 0
answered = 0


def check(name, fine, detail=""):
    global passed, failed
    if fine:
        passed += 1
    else:
        failed += 1
        print(f"not ok {version} {os.environ.get('TZ', '')} {name}: {detail}")


def import_package(col, path, progress=True, presets=True):
    options = ImportAnkiPackageOptions(with_scheduling=progress)
    if PRESETS:
        options.with_deck_configs = presets
    return col.import_anki_package(ImportAnkiPackageRequest(package_path=path, options=options)).log


def open_collection(folder, name, rollover, fsrs=True):
    col = Collection(os.path.join(folder, f"{name}.anki2"))
    col.set_config("fsrs", fsrs)
    col.set_config("rollover", rollover)
    col.close()
    return Collection(os.path.join(folder, f"{name}.anki2"))


class Package:
    """The rows of the package itself, read with SQLite."""

    def __init__(self, path, folder):
        file = os.path.join(folder, "package.anki21")
        with zipfile.ZipFile(path) as archive, open(file, "wb") as out:
            out.write(archive.read("collection.anki21"))
        db = sqlite3.connect(file)
        self.notes = db.execute("select id, guid, mid, mod, tags, flds, cast(sfld as text), csum from notes").fetchall()
        self.cards = db.execute(
            "select id, nid, ord, type, queue, due, ivl, factor, reps, lapses, left, odue, odid, flags, data from cards"
        ).fetchall()
        self.revlog = db.execute(REVLOG).fetchall()
        self.models = json.loads(db.execute("select models from col").fetchone()[0])
        fields = next(iter(self.models.values()))["flds"]
        self.id_field = next(i for i, field in enumerate(fields) if field["name"] == "Tenet ID")
        self.by_note = {row[5].split("\x1f")[self.id_field]: row[0] for row in self.notes}
        self.by_card = {(row[1], row[2]): row for row in self.cards}
        db.close()


REVLOG = "select id, cid, ease, ivl, lastIvl, factor, time, type from revlog order by id"


def dump(col):
    """All that an import may change, without what it must (usn)."""
    queries = {
        "notes": "select id, guid, mid, mod, tags, flds, cast(sfld as text), csum from notes order by id",
        "cards": "select id, nid, did, ord, type, queue, due, ivl, factor, reps, lapses, left, odue, odid, flags, data"
        " from cards order by id",
        "revlog": REVLOG,
        "notetypes": "select id, mtime_secs from notetypes order by id",
        "fields": "select ntid, ord, config from fields order by ntid, ord",
        "decks": "select id, common, kind from decks order by id",
        "presets": "select id, config from deck_config order by id",
    }
    return {name: col.db.all(sql) for name, sql in queries.items()}


def same(name, got, wanted):
    if got == wanted:
        return check(name, True)
    extra = [row for row in got if row not in wanted][:2]
    missing = [row for row in wanted if row not in got][:2]
    return check(name, False, f"Anki has {extra}, expected {missing}")


def t1_import(col, name, package, shown, log):
    count = shown["notes"]
    check(f"{name} T1 all notes are new", (len(log.new), len(log.conflicting), log.found_notes) == (count, 0, count),
          f"{len(log.new)} new, {len(log.conflicting)} conflicting, {log.found_notes} found of {count}")
    after = dump(col)
    tidy = lambda rows: sorted((*row[:4], frozenset(row[4].lower().split()), *row[5:]) for row in map(tuple, rows))
    same(f"{name} T1 notes, sort fields and checksums", tidy(after["notes"]), tidy(package.notes))
    check(f"{name} T1 as many cards", len(after["cards"]) == len(package.cards))
    without_due = lambda row: (*row[:5], *row[6:14])
    same(f"{name} T1 cards but due and data", [without_due((*r[:2], *r[3:])) for r in after["cards"]],
         sorted(without_due(row) for row in package.cards))
    same(f"{name} T1 log", [tuple(row) for row in after["revlog"]], package.revlog)
    t1_cards(col, name, package, shown)
    t1_presets(col, name, shown)


def t1_cards(col, name, package, shown):
    today = col.sched.today
    wrong = {"due day": [], "due": [], "memory": [], "last review": [], "state": [], "render": [], "replay": []}
    replayed = differ = 0
    for e in shown["cards"]:
        row = package.by_card.get((package.by_note.get(e["note"]), e["ordinal"]))
        if row is None:
            wrong["state"].append((e["note"], e["ordinal"], "not in the package"))
            continue
        card = col.get_card(row[0])
        label = (e["note"], e["ordinal"], card.type, card.queue, card.due)
        if (card.type, card.queue == -1) != (e["type"], e["suspended"]):
            wrong["state"].append(label)
        if e["dueInDays"] is not None:
            if card.due - today != e["dueInDays"]:
                wrong["due day"].append((*label, today, e["dueInDays"]))
        elif card.due != row[5]:
            wrong["due"].append((*label, row[5]))
        check_render(card, e, wrong["render"])
        if e["stability"] is None:
            continue
        state = card.memory_state
        s, d = e["stability"], e["difficulty"]
        if state is None or abs(state.stability - s) > STABILITY_STEP + 1e-6 * s or abs(state.difficulty - d) > 6e-4:
            wrong["memory"].append((*label, state and (state.stability, state.difficulty), s, d))
        data = json.loads(row[14])
        if FSRS_6 and getattr(card, "last_review_time", data["lrt"]) != data["lrt"]:
            wrong["last review"].append((*label, card.last_review_time, data["lrt"]))
        if not can_replay(e):
            continue
        replayed += 1
        differ += not e["replay"]["alike"]
        again = col.compute_memory_state(card.id)
        if not near_replay(again, e):
            wrong["replay"].append((*label, again.stability, again.difficulty, e["replay"]))
    for what, cases in wrong.items():
        check(f"{name} T1 {what} of {len(shown['cards'])} cards", not cases, f"{len(cases)} wrong: {cases[:2]}")
    if FSRS_6:
        print(f"ok {version} {name}: Anki replayed {replayed} histories as expected, {differ} of them with other days than the app's")


def can_replay(e):
    """Whether this Anki's engine has the app's rules for this history."""
    return FSRS_6 and e["replay"] is not None and (HARD_KEEPS or not e["replay"]["sameDayHard"])


def near_replay(state, e):
    """
    Anki's own replay of our log against the app's, over the days as Anki counts them. Anki computes in 32 bits and keeps
    the stability in steps: half a step is more than a thousandth of a stability below 0.05 days.
    """
    if state is None or state.stability is None:
        return False
    wanted = e["replay"]
    off = abs(state.stability - wanted["stability"])
    near = off < 1e-3 * wanted["stability"] or off <= STABILITY_STEP / 2 + 1e-6
    return near and abs(state.difficulty - wanted["difficulty"]) < 5e-3


def check_render(card, e, wrong):
    """Both sides render, with nothing of the template left over; the answer is on the back and, but for clozes, not in front."""
    front, back = card.question(), card.answer()
    bare = lambda side: html.unescape(re.sub(r"<[^>]*>", "", re.sub(r"(?s)<style.*?</style>", "", side)))
    squash = lambda text: re.sub(r"[\s\ufffd\x00-\x1f\x7f-\x9f]+", "", text)
    for side in (front, back):
        if "<script" in side or "onerror=" in re.sub(r"&lt;.*?&gt;", "", side) or "anki-error" in side:
            wrong.append((e["note"], e["ordinal"], side[:200]))
    import unicodedata
    # A surrogate without its twin is not UTF-8: the exporter wrote U+FFFD for it.
    answer = "".join(c for c in e["answer"] if not 0xD800 <= ord(c) <= 0xDFFF)
    first = squash(unicodedata.normalize("NFC", re.split(r" … |\n?\d\. ", answer)[-1]))
    if first not in squash(bare(back)):
        wrong.append((e["note"], e["ordinal"], first, squash(bare(back))[:200]))
    if not squash(bare(front)):
        wrong.append((e["note"], e["ordinal"], "empty front"))


def t1_presets(col, name, shown):
    decks = [deck for deck in col.decks.all_names_and_ids() if deck.name.startswith("Tenet::")]
    check(f"{name} T1 decks", len(decks) > 0, str(col.decks.all_names_and_ids()))
    if not PRESETS:
        return
    for deck in decks:
        preset = col.decks.config_dict_for_deck_id(deck.id)
        fine = preset["name"] == "Tenet" and abs(preset["desiredRetention"] - shown["retention"]) < 1e-6
        check(f"{name} T1 preset of {deck.name}", fine, f"{preset['name']} {preset['desiredRetention']}")
        if FSRS_6:
            check(f"{name} T1 weights of {deck.name}", len(preset["fsrsParams6"]) == 21)


def integrity(col, name):
    cards, notes = col.card_count(), col.note_count()
    text, ok = col.fix_integrity()
    check(f"{name}: Check Database reports nothing", ok, text)
    check(f"{name}: Check Database adds and removes nothing", (col.card_count(), col.note_count()) == (cards, notes))
    check(f"{name}: no empty cards", len(col.get_empty_cards().notes) == 0)


def t2_again(col, name, path, shown):
    before = dump(col)
    log = import_package(col, path)
    check(f"{name} T2 all are duplicates", (len(log.new), len(log.updated), len(log.duplicate)) == (0, 0, shown["notes"]),
          f"{len(log.new)} new, {len(log.updated)} updated, {len(log.duplicate)} duplicate")
    after = dump(col)
    for table in before:
        same(f"{name} T2 {table} unchanged", after[table], before[table])


def t3_edited(col, name, path, shown):
    before = dump(col)
    log = import_package(col, path)
    changed = 1 + shown["newCards"]
    check(f"{name} T3 edited notes are updated", (len(log.new), len(log.updated), len(log.conflicting)) == (0, changed, 0),
          f"{len(log.new)} new, {len(log.updated)} updated, {len(log.conflicting)} conflicting, wanted {changed} updated")
    check(f"{name} T3 the words are there", len(col.find_notes('"Front:Reworded?"')) == 1)
    after = dump(col)
    kept = {row[0]: row for row in after["cards"]}
    check(f"{name} T3 every card keeps its memory and place", all(kept.get(row[0]) == row for row in before["cards"]))
    check(f"{name} T3 a new hole is a new card", len(after["cards"]) == len(before["cards"]) + shown["newCards"])
    for table in ("revlog", "notetypes", "fields", "decks", "presets"):
        same(f"{name} T3 {table} unchanged", after[table], before[table])


def t4_fsrs_later(folder, name, path, package, shown):
    """Imported with FSRS off, then switched on as the deck options do it: Anki recomputes from our log."""
    from anki.decks import UpdateDeckConfigs

    col = open_collection(folder, f"{name}-t4", shown["rollover"], fsrs=False)
    import_package(col, path)
    deck = next(deck.id for deck in col.decks.all_names_and_ids() if deck.name.startswith("Tenet::"))
    current = col.decks.get_deck_configs_for_update(deck)
    config_id = current.current_deck.config_id
    configs = [item.config for item in current.all_config if item.config.id == config_id]
    update = UpdateDeckConfigs(target_deck_id=deck, configs=configs, fsrs=True, new_cards_ignore_review_limit=False,
                               limits=current.current_deck.limits, card_state_customizer="")
    col.decks.update_deck_configs(update)
    wrong, compared = [], 0
    for e in shown["cards"]:
        if not can_replay(e):
            continue
        compared += 1
        state = col.get_card(package.by_card[(package.by_note[e["note"]], e["ordinal"])][0]).memory_state
        if not near_replay(state, e):
            wrong.append((e["note"], e["ordinal"], state and (state.stability, state.difficulty), e))
    check(f"{name} T4 memory recomputed of {compared} cards", not wrong, f"{len(wrong)} wrong: {wrong[:2]}")
    integrity(col, f"{name} T4")
    col.close()


def t5_options_off(folder, name, path, shown):
    col = open_collection(folder, f"{name}-t5", shown["rollover"])
    import_package(col, path, progress=False, presets=False)
    check(f"{name} T5 all cards new", col.db.scalar("select count() from cards where type <> 0 or queue <> 0") == 0)
    check(f"{name} T5 no log", col.db.scalar("select count() from revlog") == 0)
    places = col.db.list("select c.due from cards c join notes n on n.id = c.nid order by c.due")
    check(f"{name} T5 places in the order of introduction", all(1 <= place < 1_000_000 for place in places))
    integrity(col, f"{name} T5")
    col.close()


def t6_answer(col, name):
    """The imported cards can be studied: five answers, and the scheduler carries on from our memory."""
    global answered
    for deck in [deck for deck in col.decks.all_names_and_ids() if deck.name.startswith("Tenet::")]:
        col.decks.set_current(deck.id)
        for _ in range(5):
            card = col.sched.getCard()
            if card is None:
                break
            col.sched.answerCard(card, 3)
            card.load()
            answered += 1
            memory = card.memory_state
            kept = memory is not None and (memory.stability > 0 or STABILITY_STEP > 0.05)
            check(f"{name} T6 memory after an answer", kept,
                  f"{memory} of a card of type {card.type}, {card.ivl} days")


def check_fixture(path, folder):
    name = os.path.basename(path)[: -len(".apkg")]
    with open(path[: -len(".apkg")] + ".json") as file:
        shown = json.load(file)
    package = Package(path, folder)
    col = open_collection(folder, name, shown["rollover"])
    log = import_package(col, path)
    t1_import(col, name, package, shown, log)
    integrity(col, f"{name} T1")
    t2_again(col, name, path, shown)
    t3_edited(col, name, path[: -len(".apkg")] + ".edited.apkg", shown)
    integrity(col, f"{name} T3")
    t6_answer(col, name)
    integrity(col, f"{name} T6")
    col.close()
    t5_options_off(folder, name, path, shown)
    if FSRS_6:
        t4_fsrs_later(folder, name, path, package, shown)


def main():
    for path in sorted(glob.glob(os.path.join(sys.argv[1], "*.apkg"))):
        if path.endswith(".edited.apkg"):
            continue
        with tempfile.TemporaryDirectory() as folder:
            check_fixture(path, folder)
    check("T6 there was something to answer", answered > 0)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    time.tzset()
    sys.exit(main())
