"""Script modules become scripts that run from a folder, and no form is passed over that would not."""

from __future__ import annotations

from pathlib import Path

import pytest

from hipwise.offline.modules import Modules, Unfoldable, module

from ..conftest import ROOT

SCRIPTS = ROOT / "docs"


def _modules(**texts: str) -> Modules:
    return Modules(lambda uri: texts[Path(uri).stem])


def test_what_a_module_takes_and_gives_goes_through_what_all_scripts_share() -> None:
    text = """// Counts.
import { one, two as second } from "./numbers.js"
export const sum = one + second
export async function later() { return (await import("../far.js")).name }
export class Sum {}
"""
    classic = module("js/sum.js", text).classic
    assert classic.startswith('(() => {\n"use strict"\n// Counts.\n')
    assert 'const { one, two: second } = hipwiseFolder["js/numbers.js"]\n' in classic
    assert '(await Promise.resolve(hipwiseFolder["far.js"])).name' in classic
    assert classic.endswith('hipwiseFolder["js/sum.js"] = { sum, later, Sum }\n})()\n')
    assert "export" not in classic


def test_each_script_runs_once_and_after_all_it_needs() -> None:
    modules = _modules(
        page='import { a } from "./a.js"\nimport { b } from "./b.js"\n',
        a='import { b } from "./b.js"\nexport const a = b\n',
        b='export const b = () => import("./late.js")\n',
        late="export const late = 1\n",
    )
    assert modules.order("page.js") == ("late.js", "b.js", "a.js", "page.js")


@pytest.mark.parametrize(
    "line",
    [
        'import sum from "./a.js"',
        'import * as all from "./a.js"',
        'import "./a.js"',
        '  import { a } from "./a.js"',
        'import { a } from "https://host.example/a.js"',
        "import { a, 'b c' as d } from \"./a.js\"",
        "export default 1",
        "export let changing = 1",
        "export { a }",
        'export * from "./a.js"',
        "const here = import.meta.url",
        "const it = await import(name)",
        "await ready",
    ],
)
def test_a_form_that_is_not_known_is_refused_and_named(line: str) -> None:
    with pytest.raises(Unfoldable, match=r"js/a\.js"):
        module("js/a.js", f"const first = 1\n{line}\n")


@pytest.mark.parametrize("uri", sorted(it.relative_to(SCRIPTS).as_posix() for it in SCRIPTS.rglob("assets/js/**/*.js")))
def test_each_of_our_scripts_can_run_from_a_folder(uri: str) -> None:
    order = Modules(lambda uri: (SCRIPTS / uri).read_text("utf-8")).order(uri)
    assert order[-1] == uri


def test_methods_and_fields_that_are_called_so_are_no_signs_of_a_module() -> None:
    text = "class A {\n  export(page) {}\n  async #import(file) { this.#import(file) }\n}\n"
    assert text.rstrip() in module("a.js", text).classic


def test_a_name_that_nobody_gives_is_refused() -> None:
    modules = _modules(a='import { lost } from "./b.js"\n', b="export const kept = 1\n")
    with pytest.raises(Unfoldable, match="lost"):
        modules.order("a.js")


def test_scripts_that_need_each_other_are_refused() -> None:
    modules = _modules(
        a='import { b } from "./b.js"\nexport const a = 1\n', b='import { a } from "./a.js"\nexport const b = 1\n'
    )
    with pytest.raises(Unfoldable, match="need each other"):
        modules.order("a.js")
