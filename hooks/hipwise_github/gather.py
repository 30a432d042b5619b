"""A pull request's content files, fetched by their SHA as data: nothing of it is checked out, and nothing is run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from . import folder, pulls, sorting
from .api import Api
from .events import Run
from .folder import File, Pull

REGULAR = frozenset({"100644", "100755"})
Tree = Mapping[str, Mapping[str, Any]]


class _Wanted(NamedTuple):
    """One version of a file: where it is kept, and its entry in git's tree."""

    place: str
    entry: Mapping[str, Any]


def gather(api: Api, run: Run, into: Path) -> Pull | None:
    """Writes pull.json, before/ and after/ into a folder; None where the run belongs to no open pull request."""
    found = pulls.find(api, run)
    if found is None:
        return None
    pull = _known(api, run, found)
    if pull.data and not pull.oversize:
        wanted = list(_wanted(pull.data, _tree(api, _begun_at(api, found)), _tree(api, run.sha)))
        pull = replace(pull, oversize=_refused(wanted))
        _fetch(api, () if pull.oversize else wanted, into)
    folder.write(into / "pull.json", pull)
    return pull


def _known(api: Api, run: Run, found: Mapping[str, Any]) -> Pull:
    number = int(found["number"])
    changed, commits = pulls.changed(api, number), pulls.commits(api, number)
    data, code = sorting.sort(changed)
    much = f"More than {pulls.MOST_CHANGED} files changed." if len(changed) > pulls.MOST_CHANGED else ""
    conclusion, page = pulls.checked(api, run.sha)
    return Pull(
        number=number,
        head=run.sha,
        author=str(found["user"]["login"]),
        newcomer=found["author_association"] in pulls.NEW_HERE,
        checked=conclusion,
        check_page=page,
        data=data,
        code=code,
        oversize=much or sorting.too_many(data),
        authors=pulls.authors(found, commits),
        approvals=pulls.approvals(api, number),
        unsigned=pulls.unsigned(commits),
    )


def _begun_at(api: Api, found: Mapping[str, Any]) -> str:
    """The commit of the main branch the work began at, so that newer work of others is not taken for its own."""
    both = f"{found['base']['sha']}...{found['head']['sha']}"
    return str(api.get(f"compare/{both}", per_page=1)["merge_base_commit"]["sha"])


def _tree(api: Api, commit: str) -> Tree:
    """Every file of a commit; a tree too large for one answer is read as far as it goes, and the rest is missed."""
    return {str(entry["path"]): entry for entry in api.get(f"git/trees/{commit}", recursive=1)["tree"]}


def _wanted(data: Iterable[File], before: Tree, after: Tree) -> Iterator[_Wanted]:
    for file in data:
        if file.was:
            yield _Wanted(f"before/{file.earlier}", before.get(file.earlier, {}))
        if file.stays:
            yield _Wanted(f"after/{file.path}", after.get(file.path, {}))


def _refused(wanted: Iterable[_Wanted]) -> str:
    """Why the files are not fetched, or nothing."""
    for place, entry in wanted:
        name = place.partition("/")[2]
        if entry.get("mode") not in REGULAR:
            return f"{name} is no plain file." if entry else f"{name} was not found."
        if int(entry["size"]) > sorting.MOST_BYTES:
            return f"{name} is larger than {sorting.MOST_BYTES // 1024} kB."
    return ""


def _fetch(api: Api, wanted: Iterable[_Wanted], into: Path) -> None:
    for place, entry in wanted:
        path = into / place
        assert folder.DATA.fullmatch(place.partition("/")[2]), "only content is fetched"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(api.raw(f"git/blobs/{entry['sha']}", sorting.MOST_BYTES))
