"""The folders keep their order, and serving needs neither torch nor a dependency of our name."""

import ast
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ALLOWED: dict[str, set[str]] = {
    "data": set(),
    "model": {"data"},
    "eval": {"data", "model"},
    "training": {"data", "model", "eval"},
    "serving": {"data", "model"},
}
# What `pip install replywright` does not bring.
NOT_FOR_SERVING = ("torch", "transformers", "sklearn", "datasets", "sentence_transformers", "scipy")
ENTRANCES = ("replywright", "model.pipeline", "model.cli", "model.demo", "model.classifier.loading")


def imported_packages(source: str) -> set[str]:
    """Our packages that a module imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: a relative import"
            found.add((node.module or "").partition(".")[0])
    return found & (ALLOWED.keys() | {"tests", "replywright"})


@pytest.mark.parametrize("package", ALLOWED)
def test_package_imports_only_lower_layers(package: str) -> None:
    sources = sorted((ROOT / package).rglob("*.py"))
    assert sources, f"{package}/ has no modules"
    for source in sources:
        found = imported_packages(source.read_text(encoding="utf-8"))
        assert found <= ALLOWED[package] | {package}, source


@pytest.mark.parametrize("package", ALLOWED)
def test_no_dependency_owns_our_package_names(package: str) -> None:
    owners = set(packages_distributions().get(package, []))
    assert owners <= {"replywright"}


@pytest.mark.parametrize("package", ALLOWED)
def test_every_package_is_typed_and_re_exports_nothing(package: str) -> None:
    assert (ROOT / package / "py.typed").exists() or package == "training"
    for init in (ROOT / package).rglob("__init__.py"):
        body = ast.parse(init.read_text(encoding="utf-8")).body
        assert len(body) == 1, init
        assert isinstance(body[0], ast.Expr), init


def test_no_test_folder_is_a_package() -> None:
    assert list((ROOT / "tests").rglob("__init__.py")) == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    names = {p.stem for package in ALLOWED for p in (ROOT / package).rglob("*.py")}
    assert names & {"utils", "common", "helpers", "misc"} == set()
    folders = {p.name for package in ALLOWED for p in (ROOT / package).rglob("*") if p.is_dir()}
    assert "datasets" not in folders


@pytest.mark.parametrize("module", ENTRANCES)
def test_the_way_of_a_ticket_needs_nothing_that_only_training_has(module: str) -> None:
    code = f"import sys, {module}; print(*sorted({set(NOT_FOR_SERVING)!r} & sys.modules.keys()))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []


def test_drafting_a_ticket_imports_nothing_that_only_training_has() -> None:
    code = (
        "import sys, replywright\n"
        "assert replywright.main(['demo', '--ticket', 'S-003']) == 0\n"
        f"print('LATE', *sorted({set(NOT_FOR_SERVING)!r} & sys.modules.keys()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1].split() == ["LATE"]


def test_the_command_opens_nothing_before_it_is_asked_to() -> None:
    code = "import sys, replywright; print(*[m for m in sys.modules if m.startswith('model')])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []
