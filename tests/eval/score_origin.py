#!/usr/bin/env python3
"""Scores where stories come from against gold: publisher, agency, headline, byline.

    python3 tests/eval/score_origin.py blocks GOLD.jsonl PRED.jsonl [--misses N]
    python3 tests/eval/score_origin.py lines  LINES.jsonl PRED.jsonl [--misses N]

PRED comes from `predict`. Names are compared by their letters and digits, without "The", a section after a
dash, or a domain's ending.

  source    Gold names somebody else as the story's source (original publisher or agency), and the analysis names
            them as publisher or agency. `source_precision` is the share of right ones among all that it names.
  own       Gold names nobody else, and neither does the analysis: its publisher is the page's own (or none).
  agency    The agency is the gold's (where gold has one); `agency_false` counts agencies where gold has none.
  headline  Equal words.
  byline    The people that gold names are those that the analysis names.
"""
import argparse
import collections
import json
import re
import sys

AGENCIES = {"associatedpress": "ap", "thomsonreuters": "reuters", "agencefrancepresse": "afp", "agenciaefe": "efe"}


def read_jsonl(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def key(name):
    name = re.sub(r"\(.*?\)", "", name or "").strip()
    name = re.split(r" [-–—|] | / ", name)[0].strip()
    name = re.sub(r"^the\s+", "", name, flags=re.I)
    name = re.sub(r"\s+(news agency|news)$", "", name, flags=re.I)
    if " " not in name:
        name = re.sub(r"^www\.", "", name).split(".")[0]
    letters = re.sub(r"\W|_", "", name.casefold())
    return AGENCIES.get(letters, letters)


def keys(name):
    """All names in a gold cell: "AFP (unnamed)", "EFE / Europa Press", "Zero Hedge (via shtfplan.com)"."""
    found = {key(part) for part in re.split(r" / |/| via |\(via |\(|\)|,", name or "") if key(part)}
    return found | {key(name)} - {""}


def same(name, gold):
    return bool(name) and any(key(name) == one or (len(one) > 5 and (key(name).startswith(one) or one.startswith(key(name)) and len(key(name)) > 5)) for one in gold)


def words(text):
    return re.findall(r"\w+", (text or "").casefold())


def people(byline):
    byline = re.sub(r"^by\s+", "", byline or "", flags=re.I)
    parts = [part.strip() for part in re.split(r",\s+and\s+|,| and ", byline) if part.strip()]
    return {key(part) for part in parts}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["blocks", "lines"])
    parser.add_argument("gold")
    parser.add_argument("pred")
    parser.add_argument("--misses", type=int, default=0)
    args = parser.parse_args()
    found = {row["doc_id"]: row["analysis"]["origin"] for row in read_jsonl(args.pred) if "analysis" in row}
    count, misses = collections.Counter(), []

    def check(field, right, doc, wanted, got):
        count[field, "all"] += 1
        count[field, "right"] += bool(right)
        if not right:
            misses.append(f"{field} {doc['doc_id']}: gold {wanted!r} got {got!r}")

    for doc in read_jsonl(args.gold):
        origin = found.get(doc["doc_id"], {})
        publisher, agency = origin.get("publisher"), origin.get("agency")
        own = keys(doc.get("publisher")) | keys(re.sub(r"https?://(www\.)?([^/]+).*", r"\2", doc.get("url") or ""))
        sources = keys(doc.get("original_publisher")) | keys(doc.get("agency"))
        said = [name for name in (publisher, agency) if name and not same(name, own)]
        if doc.get("original_publisher") or doc.get("agency"):
            wanted = doc.get("original_publisher") or doc.get("agency")
            check("source", same(publisher, sources) or same(agency, sources), doc, wanted, [publisher, agency])
        else:
            check("own", not said, doc, doc.get("publisher"), [publisher, agency])
        if said:
            count["source_precision", "all"] += 1
            count["source_precision", "right"] += any(same(name, sources) for name in said)
        if args.what == "blocks":
            if doc.get("agency"):
                check("agency", same(agency, keys(doc["agency"])), doc, doc["agency"], agency)
            elif agency:
                check("agency_false", False, doc, None, agency)
            if doc.get("headline"):
                check("headline", words(doc["headline"]) == words(origin.get("headline")), doc, doc["headline"],
                      origin.get("headline"))
            if doc.get("byline"):
                got = {key(name) for name in origin.get("byline", [])}
                wanted = people(doc["byline"])
                check("byline", bool(got) and got <= wanted and (len(got) >= len(wanted) - 1), doc, doc["byline"],
                      origin.get("byline"))
    share = {field: f"{count[field, 'right']}/{count[field, 'all']}" for field, kind in sorted(count) if kind == "all"}
    print(json.dumps(share, indent=1))
    for miss in misses[:args.misses]:
        print("-", miss, file=sys.stderr)


if __name__ == "__main__":
    main()
