"""What GitHub does for whoever writes."""

from __future__ import annotations

import base64

from .patches import lines_of
from .state import BOT, REPOSITORY, Answer, Asked
from .store import PLAIN, Commit


def blob(asked: Asked) -> Answer:
    return 201, {"sha": asked.state.store.blob(base64.b64decode(asked.body["content"]))}


def tree(asked: Asked) -> Answer:
    entries = [{"type": "blob", "mode": PLAIN, **one} for one in asked.body["tree"]]
    return 201, {"sha": asked.state.store.grown({**asked.body, "tree": entries})}


def commit(asked: Asked) -> Answer:
    store, told = asked.state.store, asked.body
    sha = f"{len(store.commits) + 1:040x}"
    store.commits[sha] = Commit(told["tree"], told["parents"], told["message"])
    return 201, {"sha": sha}


def ref(asked: Asked) -> Answer:
    refs = asked.state.store.refs
    if asked.body["ref"] in refs:
        return 422, {"message": "Reference already exists"}
    refs[asked.body["ref"]] = asked.body["sha"]
    return 201, {}


def move(asked: Asked) -> Answer:
    store, name = asked.state.store, f"refs/{asked.parts[0]}"
    if asked.state.quicker:
        store.refs[name] = asked.state.quicker.pop()
    if not asked.body["force"] and not store.follows(asked.body["sha"], store.refs[name]):
        return 422, {"message": "Update is not a fast forward"}
    store.refs[name] = asked.body["sha"]
    return 200, {}


def comment(asked: Asked) -> Answer:
    comments = asked.state.comments
    comments.append({"id": len(comments) + 1, "number": asked.number, "user": BOT, **asked.body})
    return 201, comments[-1]


def recomment(asked: Asked) -> Answer:
    found = asked.state.comments[asked.number - 1]
    found.update(asked.body)
    return 200, found


def review(asked: Asked) -> Answer:
    """All remarks of a review or none, as one that stands at a line the change does not show spoils it."""
    state, told = asked.state, asked.body
    pull = next(one for one in state.pulls if one["number"] == asked.number)
    patches = {file["filename"]: file.get("patch", "") for file in state.changed[asked.number]}
    shown = all(one["line"] in lines_of(patches.get(one["path"], "")) for one in told["comments"])
    if not shown or told["commit_id"] != pull["head"]["sha"] or not told["body"]:
        return 422, {"message": "Pull request review thread line must be part of the diff"}
    state.reviews.setdefault(asked.number, []).append(
        {"user": BOT, "commit_id": told["commit_id"], "state": {"COMMENT": "COMMENTED"}[told["event"]]}
    )
    for one in told["comments"]:
        assert (one["side"], set(one)) == ("RIGHT", {"path", "line", "side", "body"})
        state.remarks.append({"id": len(state.remarks) + 1, "number": asked.number, "user": BOT, **one})
    return 200, {}


def label(asked: Asked) -> Answer:
    asked.state.labels.setdefault(asked.number, []).extend(asked.body["labels"])
    return 200, []


def unlabel(asked: Asked) -> Answer:
    asked.state.labels[asked.number].remove(asked.parts[1])
    return 200, []


def status(asked: Asked) -> Answer:
    asked.state.statuses.append({"sha": asked.parts[0], **asked.body})
    return 201, {}


def pull(asked: Asked) -> Answer:
    number = 100 + len(asked.state.pulls)
    head = {"label": f"{REPOSITORY.split('/')[0]}:{asked.body['head']}"}
    page = f"https://github.com/{REPOSITORY}/pull/{number}"
    asked.state.pulls.append({**asked.body, "number": number, "state": "open", "head": head, "html_url": page})
    return 201, asked.state.pulls[-1]


def issue(asked: Asked) -> Answer:
    asked.state.issues.append({"number": 200 + len(asked.state.issues), "user": BOT, **asked.body})
    return 201, asked.state.issues[-1]


def reissue(asked: Asked) -> Answer:
    next(one for one in asked.state.issues if one["number"] == asked.number).update(asked.body)
    return 200, {}


def dispatch(asked: Asked) -> Answer:
    asked.state.dispatched.append(asked.body)
    return 204, None
