#!/usr/bin/env python3
"""Says which kinds of attribution the engine gets right: quoted runs by phenomenon.

    phenomena.py GOLD.jsonl PRED.jsonl [PRED.jsonl ...]

GOLD is annotated as for the scorer of quotes (content, cue and source spans in code points), PRED is
what the `predict` example writes; several predictions are shown side by side. A run counts as right
when a quote covers at least half of it and its mention overlaps the annotated source; a run can show
several phenomena. Each cell is the share right; the last line is the share of all errors by phenomenon
in the last prediction.
"""
import json
import re
import sys

WORD = re.compile(r"\w[\w'’-]*")
COMMON = set("""said say says told tell tells wrote write writes added adds asked asks according saying called call calls
continued explained noted notes stated declared replied responded argued""".split())
PRONOUNS = set("he she they it we i you who which that his her their him".split())
CAPITAL = re.compile(r"(?:^|\s)[A-Z]")


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def runs_of(text):
    """What stands between double marks; a paragraph's end closes an open run."""
    for paragraph in re.finditer(r"[^\n]+", text):
        start, opened = paragraph.start(), None
        for offset, char in enumerate(paragraph.group()):
            if opened is None and char in "“\"":
                opened = offset
            elif opened is not None and char in "”\"":
                yield start + opened, start + offset + 1, True
                opened = None
        if opened is not None:
            yield start + opened, paragraph.end(), False


def share(run, spans):
    return sum(max(0, min(run[1], end) - max(run[0], start)) for start, end in spans) / max(1, run[1] - run[0])


def covering(run, items):
    best = max(items, key=lambda item: share(run, item["spans"]), default=None)
    return best if best and share(run, best["spans"]) >= 0.5 else None


def predicted(analysis, text):
    table = []
    for index, char in enumerate(text):
        table.extend([index] * (2 if ord(char) > 0xFFFF else 1))
    table.append(len(text))
    starts = {block["id"]: block["start"] for block in analysis["blocks"]}

    def place(span):
        return tuple(table[min(starts[span["block"]] + span[end], len(table) - 1)] for end in ("start", "end"))

    return [{"spans": [place(span) for span in quote["spans"]], "mention": quote["mention"] and place(quote["mention"])}
            for quote in analysis["quotes"]]


def phenomena(text, run, closed, quote):
    source, cue = quote["speaker_text"], (quote.get("cue") or "").lower()
    words, first = WORD.findall(cue), quote["speaker_start"]
    paragraph = text.rfind("\n", 0, run[0]), text.find("\n", run[1])
    inside = paragraph[0] < first and (first < paragraph[1] or paragraph[1] < 0)
    found = []
    size = len(WORD.findall(text[run[0]:run[1]]))
    if quote["type"] == "mixed":
        found.append("mixed")
    if words and not COMMON & set(words):
        found.append("rare cue")
    if source.lower() in PRONOUNS:
        found.append("pronoun")
    elif not CAPITAL.search(source):
        found.append("nominal or collective")
    if size <= 3:
        found.append("fragment of 1-3 words")
    if quote.get("cue_start") is not None and quote["cue_start"] >= run[1] and first > quote["cue_start"]:
        found.append("inverted")
    if any(word.endswith("ing") for word in words[:1]):
        found.append("participle")
    if cue.strip() in {":", "-", "—", "–", "―"} or re.match(r"\s*[—–―-]", text[run[1]:run[1] + 3]):
        found.append("colon or dash")
    if not inside:
        found.append("other paragraph")
    if "according" in words:
        found.append("according to")
    if not closed:
        found.append("unclosed, several paragraphs")
    return found or ["plain"]


def main():
    gold = read(sys.argv[1])
    systems = [{row["doc_id"]: row.get("analysis") for row in read(path)} for path in sys.argv[2:]]
    seen, right = {}, [{} for _ in systems]
    for document in gold:
        text = document["text"]
        contents = [{**quote, "spans": quote.get("segments") or [(quote["start"], quote["end"])]} for quote in document["quotes"]]
        answers = [predicted(system[document["doc_id"]], text) for system in systems]
        for start, end, closed in runs_of(text):
            run = start, end
            annotated = covering(run, contents) if WORD.search(text[start:end]) else None
            if not annotated or annotated.get("speaker_start") is None:
                continue
            sources = annotated.get("speaker_segments") or [(annotated["speaker_start"], annotated["speaker_end"])]
            kinds = phenomena(text, run, closed, annotated) + ["all"]
            for kind in kinds:
                seen[kind] = seen.get(kind, 0) + 1
            for answer, counts in zip(answers, right):
                quote = covering(run, answer)
                mention = quote and quote["mention"]
                if mention and any(mention[0] < end and mention[1] > start for start, end in sources):
                    for kind in kinds:
                        counts[kind] = counts.get(kind, 0) + 1
    errors = seen["all"] - right[-1].get("all", 0)
    print(f"{'phenomenon':32}{'runs':>6}" + "".join(f"{f'right {n + 1}':>10}" for n in range(len(systems))) + f"{'of errors':>11}")
    for kind in sorted(seen, key=seen.get, reverse=True):
        cells = "".join(f"{100 * counts.get(kind, 0) / seen[kind]:9.0f}%" for counts in right)
        print(f"{kind:32}{seen[kind]:6}{cells}{100 * (seen[kind] - right[-1].get(kind, 0)) / max(1, errors):10.0f}%")


if __name__ == "__main__":
    main()
