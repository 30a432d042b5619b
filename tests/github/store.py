"""What git keeps, as far as GitHub's interface shows it: files, trees and commits by their SHA."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha1
from typing import Any

Entry = tuple[str, str]
"""A file's mode and the SHA of its bytes."""
PLAIN, LINK = "100644", "120000"


@dataclass
class Commit:
    """One commit: its tree, its parents, and what it says."""

    tree: str
    parents: list[str]
    message: str = ""


@dataclass
class Store:
    """Everything that was ever written, whichever branch it is on."""

    blobs: dict[str, bytes] = field(default_factory=dict)
    trees: dict[str, dict[str, Entry]] = field(default_factory=dict)
    commits: dict[str, Commit] = field(default_factory=dict)
    refs: dict[str, str] = field(default_factory=dict)

    def blob(self, content: bytes) -> str:
        """Keeps bytes under the SHA git gives them."""
        sha = sha1(b"blob %d\0%s" % (len(content), content)).hexdigest()
        self.blobs[sha] = content
        return sha

    def tree(self, entries: Mapping[str, Entry]) -> str:
        """Keeps a tree; every file by its whole path."""
        sha = sha1(json.dumps(sorted(entries.items())).encode()).hexdigest()
        self.trees[sha] = dict(entries)
        return sha

    def commit(self, files: Mapping[str, bytes], sha: str, parents: list[str], links: tuple[str, ...] = ()) -> str:
        """A commit of whole files under a SHA of the test's choice."""
        tree = self.tree({path: (LINK if path in links else PLAIN, self.blob(data)) for path, data in files.items()})
        self.commits[sha] = Commit(tree, parents)
        return sha

    def files(self, commit: str) -> dict[str, bytes]:
        """What a commit holds."""
        return {path: self.blobs[sha] for path, (_, sha) in self.trees[self.commits[commit].tree].items()}

    def branch(self, name: str) -> dict[str, bytes]:
        """What a branch holds now."""
        return self.files(self.refs[f"refs/heads/{name}"])

    def grown(self, told: Mapping[str, Any]) -> str:
        """The tree that a request for one asks for: what is there, with entries laid over it."""
        entries = dict(self.trees.get(told.get("base_tree", ""), {}))
        for one in told["tree"]:
            path = one["path"]
            if one["type"] == "tree":
                entries = {name: entry for name, entry in entries.items() if not name.startswith(f"{path}/")}
                entries |= {f"{path}/{name}": entry for name, entry in self.trees[one["sha"]].items()}
            else:
                entries[path] = (one["mode"], one.get("sha") or self.blob(one["content"].encode()))
        return self.tree(entries)

    def follows(self, sha: str, earlier: str) -> bool:
        """Whether a commit is above another one."""
        return sha == earlier or any(self.follows(parent, earlier) for parent in self.commits[sha].parents)
