#!/usr/bin/env python3
"""Fits the quote engine's models on annotated articles and writes them to src/quote/model/.

    pip install numpy scikit-learn
    node tests/eval/marks.mjs --gold marks.jsonl               # and with it, tests/eval/speakers.jsonl and others: train.jsonl
    SOURCELIGHT_FIT=train.jsonl SOURCELIGHT_FIT_OUT=target/fit cargo test --release writes_features -- --ignored
    python3 tests/eval/fit_quotes.py target/fit habits         # then write the features once more
    python3 tests/eval/fit_quotes.py target/fit runs reports   # and once more: speech is judged by who would say it
    python3 tests/eval/fit_quotes.py target/fit speech

What is fitted sees only the structural features of src/quote/features.rs. All figures printed are
cross-validated over articles. The previous run's mention, one of the features, is the annotated one
here and the engine's own answer when it runs, so `predict` and a scorer have the last word.
"""
import itertools
import struct
import sys
from pathlib import Path

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.model_selection import GroupKFold

MODELS = Path(__file__).resolve().parents[2] / "src/quote/model"
SCALE = 1000
NOBODY = 0.5


def load(path):
    return np.loadtxt(path, delimiter=",", dtype=np.int16)


def learner(trees, leaves, rate, share=0.5):
    # Each split sees a share of the features: trees that differ say more together.
    return HistGradientBoostingClassifier(max_iter=trees, learning_rate=rate, max_leaf_nodes=leaves, min_samples_leaf=25,
                                          l2_regularization=2.0, max_features=share, early_stopping=False, random_state=0)


def out_of_fold(make, rows, labels, groups, use, weights=None):
    """Predictions for every row by models that have not seen its article; trained on the rows in `use`."""
    predicted = np.zeros(len(rows))
    for train, test in GroupKFold(5).split(rows, groups=groups):
        train = train[use[train]]
        weight = None if weights is None else weights[train]
        predicted[test] = make().fit(rows[train], labels[train], sample_weight=weight).predict_proba(rows[test])[:, 1]
    return predicted


def write(model, name):
    """Writes a fitted model in the format of src/quote/model.rs."""
    out = bytearray(struct.pack("<h", round(float(np.ravel(model._baseline_prediction)[0]) * SCALE)))
    for (tree,) in model._predictors:
        nodes = tree.nodes
        order, place = [], {}

        def walk(index):
            place[index] = len(order)
            order.append(index)
            if not nodes[index]["is_leaf"]:
                walk(nodes[index]["left"])
                walk(nodes[index]["right"])

        walk(0)
        out.append(len(order))
        for index in order:
            node = nodes[index]
            if node["is_leaf"]:
                out += struct.pack("<Bh", 255, round(float(node["value"]) * SCALE))
            else:
                out += struct.pack("BBB", node["feature_idx"], int(np.floor(node["num_threshold"])), place[node["right"]])
    MODELS.mkdir(exist_ok=True)
    (MODELS / name).write_bytes(out)
    print(f"{name}: {len(out)} bytes")


def habits(folder):
    """For each verb, how often its subject speaks, and how often it reports."""
    table = load(folder / "pairs.csv")
    count = int((folder / "lemmas.csv").read_text())
    write_habits(table[:, 3], table[:, 5], count, "verbs.bin")
    table = load(folder / "reports.csv")
    write_habits(table[:, 2], table[:, 4], count, "reports.bin")


def write_habits(labels, lemmas, count, name):
    """One byte a verb: from 1 to 20, shrunk to the mean; 0 where it is not seen."""
    use = (labels < 2) & (lemmas > 0)
    mean = (labels[use] == 1).mean()
    seen = np.bincount(lemmas[use], minlength=count)
    right = np.bincount(lemmas[use & (labels == 1)], minlength=count)
    share = (right + 6 * mean) / (seen + 6)
    levels = np.where(seen > 0, np.clip(np.ceil(share * 20), 1, 20), 0).astype(np.uint8)
    (MODELS / name).write_bytes(levels.tobytes())
    print(f"{name}: {count} bytes, {(seen > 0).sum()} verbs seen")


def reports(folder):
    table = load(folder / "reports.csv")
    documents, cues, labels, sources = table[:, :4].T
    rows = table[:, 5:]
    make = lambda: learner(16, 16, 0.4)
    predicted = out_of_fold(make, rows, labels, documents, np.ones(len(rows), bool))
    print(f"reports: {len(rows)} candidates, {labels.sum()} are")
    for threshold in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7):
        said = predicted >= threshold
        print(f"  from {threshold}: precision {labels[said].mean():.4f}, recall {said[labels == 1].mean():.4f}, "
              f"mention right {sources[said & (labels == 1)].mean():.4f}")
    write(make().fit(rows, labels), "report.bin")


def attribution(folder):
    table = load(folder / "pairs.csv")
    documents, runs, _, labels, words = table[:, :5].T
    rows = table[:, 6:]
    make = lambda: learner(28, 20, 0.25)
    predicted = out_of_fold(make, rows, labels == 1, documents, labels < 2)
    best, others = {}, {}
    for key, label, size, chance in zip(zip(documents, runs), labels, words, predicted / (1 - predicted)):
        if label == 3:
            best.setdefault(key, (0.0, 3, size))
        elif key not in best or chance > best[key][0] or best[key][1] == 3:
            others[key] = best[key][0] if key in best else 0.0
            best[key] = (chance, label, size)
        else:
            others[key] = max(others[key], chance)
    # Against nobody, and against the next best: as src/quote/model.rs does.
    best = {key: (odds / (NOBODY + odds + others.get(key, 0.0)), *rest) for key, (odds, *rest) in best.items()}
    table = np.array([values for values in best.values() if values[1] != 4])
    for name, least in (("all", 1), ("ge4", 4)):
        part = table[table[:, 2] >= least]
        right = np.isin(part[:, 1], (1, 2))
        print(f"attribution, {name}: {len(part)} runs, best candidate right {right.mean():.4f}")
        for threshold in (0.2, 0.3, 0.4, 0.5):
            answered = part[:, 0] >= threshold
            print(f"  from {threshold}: answered {answered.mean():.3f}, right of those {right[answered].mean():.4f}")
    use = labels < 2
    write(make().fit(rows[use], labels[use] == 1), "attribution.bin")


def speech(folder):
    table = load(folder / "runs.csv")
    documents, runs, labels, annotated = table[:, :4].T
    rows = table[:, 4:]
    # Where an attribution corpus is silent, marks may still hold speech. Articles that say which marks are no speech count
    # for more, and no article for all.
    weights = np.ones(len(rows))
    weights[annotated == 1] = 3
    others = (annotated == 1) & (labels == 0)
    for document in set(documents[others]):
        here = others & (documents == document)
        weights[here] = min(1, 8 / here.sum()) * 3
    make = lambda: learner(120, 8, 0.15)
    predicted = out_of_fold(make, rows, labels, documents, np.ones(len(rows), bool), weights)
    short = rows[:, 6] <= 6
    for name, use in (("attributions, up to six words", (annotated == 0) & short), ("speech", annotated == 1)):
        print(f"speech, {name}: {use.sum()} runs, {labels[use].mean():.3f} are")
        for threshold in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7):
            said = predicted[use] >= threshold
            print(f"  from {threshold}: precision {labels[use][said].mean():.4f}, recall {said[labels[use] == 1].mean():.4f}, "
                  f"others rejected {(~said)[labels[use] == 0].mean():.4f}")
    model = make().fit(rows, labels, sample_weight=weights)
    early, whole = guesses(model, rows), model.decision_function(rows) * SCALE
    final = early[(early < whole.max()) & ((early >= 0) != (whole >= -619))]
    print(f"  early guesses that turned out wrong: from {final.min():.0f} to {final.max():.0f}")
    write(model, "quotation.bin")


def guesses(model, rows, trees=8):
    """What the first trees say, in thousandths of a log-odds."""
    *_, early = itertools.islice(model.staged_decision_function(rows), trees)
    return early * SCALE


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    parts = sys.argv[2:]
    if "habits" in parts:
        habits(folder)
    if "runs" in parts:
        attribution(folder)
    if "speech" in parts:
        speech(folder)
    if "reports" in parts:
        reports(folder)
