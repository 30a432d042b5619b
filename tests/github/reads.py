"""What GitHub answers to whoever only reads."""

from __future__ import annotations

from .state import Answer, Asked

MISSING = (404, {"message": "Not Found"})


def pulls(asked: Asked) -> Answer:
    wanted = asked.query.get("head")
    return asked.page([pull for pull in asked.state.pulls if wanted in (None, pull["head"]["label"])])


def pulls_of_commit(asked: Asked) -> Answer:
    return asked.page([pull for pull in asked.state.pulls if pull["head"].get("sha") == asked.parts[0]])


def changed(asked: Asked) -> Answer:
    return asked.page(asked.state.changed.get(asked.number, []))


def commits(asked: Asked) -> Answer:
    return asked.page(asked.state.commits.get(asked.number, []))


def reviews(asked: Asked) -> Answer:
    return asked.page(asked.state.reviews.get(asked.number, []))


def comments(asked: Asked) -> Answer:
    return asked.page([comment for comment in asked.state.comments if comment["number"] == asked.number])


def remarks(asked: Asked) -> Answer:
    return asked.page([remark for remark in asked.state.remarks if remark["number"] == asked.number])


def check_runs(asked: Asked) -> Answer:
    return 200, {"workflow_runs": [run for run in asked.state.runs if run["head_sha"] == asked.query["head_sha"]]}


def compared(asked: Asked) -> Answer:
    return 200, {"merge_base_commit": {"sha": asked.state.merge_base or asked.parts[0].split("...")[0]}}


def tree(asked: Asked) -> Answer:
    store = asked.state.store
    entries = store.trees[store.commits[asked.parts[0]].tree].items()
    listed = [
        {"path": path, "mode": mode, "type": "blob", "sha": sha, "size": len(store.blobs[sha])}
        for path, (mode, sha) in entries
    ]
    return 200, {"tree": listed, "truncated": False}


def blob(asked: Asked) -> Answer:
    return 200, asked.state.store.blobs[asked.parts[0]]


def commit(asked: Asked) -> Answer:
    return 200, {"sha": asked.parts[0], "tree": {"sha": asked.state.store.commits[asked.parts[0]].tree}}


def ref(asked: Asked) -> Answer:
    sha = asked.state.store.refs.get(f"refs/{asked.parts[0]}")
    return (200, {"object": {"sha": sha}}) if sha else MISSING


def issues(asked: Asked) -> Answer:
    wanted = asked.query.get("labels")
    return asked.page([issue for issue in asked.state.issues if wanted in (None, *issue["labels"])])


def may(asked: Asked) -> Answer:
    return 200, {"permission": "write" if asked.parts[0] in asked.state.writers else "read"}


def rulesets(asked: Asked) -> Answer:
    return asked.page([{"id": at, "name": rules["name"]} for at, rules in enumerate(asked.state.rulesets)])


def ruleset(asked: Asked) -> Answer:
    return 200, asked.state.rulesets[asked.number]


def known_labels(asked: Asked) -> Answer:
    return asked.page(asked.state.known_labels)
