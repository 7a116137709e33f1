"""What is installed: everything under one private package, nothing of anybody else's."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import sysconfig
from email.parser import HeaderParser
from importlib.metadata import Distribution, packages_distributions
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.architecture.tree import PACKAGES, PRODUCT, ROOT, name, project
from tests.helpers.thorough import THOROUGH

THEIRS = '"""Somebody else\'s package of the same name."""\nOWNER = "theirs"\n'


def run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def shipped() -> set[str]:
    """Every file of the tree that belongs into the package; the README's pictures do not."""
    ours = {path for package in PACKAGES for path in (ROOT / package).rglob("*") if path.is_file()}
    left_out = {"__pycache__", "screenshots"}
    return {name(path) for path in ours | {ROOT / "main.py"} if not left_out & set(path.parts)}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our wheel, built from a copy so that the checkout stays clean."""
    tree, out = tmp_path_factory.mktemp("tree"), tmp_path_factory.mktemp("wheel")
    for file in ("pyproject.toml", "README.md", "LICENSE", "main.py"):
        shutil.copy(ROOT / file, tree)
    for package in PACKAGES:
        shutil.copytree(ROOT / package, tree / package)
    pip = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--no-index"]
    run(*pip, "--wheel-dir", out, ".", cwd=tree)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def site(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site-packages of an environment with another ``reader`` in it, and then our wheel."""
    home = tmp_path_factory.mktemp("home")
    run(sys.executable, "-m", "venv", "--without-pip", "env", cwd=home)
    paths = {"base": str(home / "env"), "platbase": str(home / "env")}
    packages = Path(sysconfig.get_path("purelib", scheme="venv", vars=paths))
    (packages / "reader").mkdir()
    (packages / "reader" / "__init__.py").write_text(THEIRS, encoding="utf-8")
    (packages / "our_dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "--python", str(home / "env")]
    run(*pip, "install", "--no-deps", "--no-index", "--no-compile", wheel, cwd=home)
    return packages


@pytest.fixture(scope="module")
def scripts(site: Path) -> Path:
    """Where that environment keeps its programs."""
    home = str(site.parents[2] if sys.platform != "win32" else site.parents[1])
    return Path(sysconfig.get_path("scripts", scheme="venv", vars={"base": home, "platbase": home}))


def distribution_at(site: Path) -> Distribution:
    """Gengdu, as it is installed in an environment."""
    (found,) = Distribution.discover(name="gengdu", path=[str(site)])
    return found


def test_the_package_list_is_the_tree() -> None:
    folders = {path.parent.relative_to(ROOT).parts for path in PRODUCT}
    listed = project()["tool"]["setuptools"]["packages"]
    assert listed == sorted(".".join(("gengdu", *folder)) for folder in folders)


def test_every_folder_with_code_is_a_regular_package() -> None:
    folders = {path.parent for path in PRODUCT} - {ROOT}
    assert not [name(folder) for folder in folders if not (folder / "__init__.py").exists()]


def test_the_wheel_holds_the_tree_and_nothing_beside_its_one_package(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        files = {file for file in archive.namelist() if ".dist-info/" not in file}
    assert files == {f"gengdu/{file}" for file in shipped()}


def test_the_wheel_says_what_it_is(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        (file,) = (file for file in archive.namelist() if file.endswith(".dist-info/METADATA"))
        headers = HeaderParser().parsestr(archive.read(file).decode("utf-8"))
    assert headers["Name"] == "gengdu"
    assert headers["License-Expression"] == "Apache-2.0"
    assert headers["Requires-Python"] == ">=3.11"


def test_no_other_package_of_this_environment_has_one_of_our_names() -> None:
    owners = packages_distributions()
    assert not {package: owners[package] for package in (*PACKAGES, "main") if package in owners}


def test_the_conversion_package_is_the_one_we_mean() -> None:
    assert set(packages_distributions()["opencc"]) == {"opencc-python-reimplemented"}


def test_installing_leaves_a_package_of_the_same_name_alone(site: Path, scripts: Path) -> None:
    theirs = run(scripts / "python", "-c", "import reader; print(reader.OWNER)", cwd=site.parent)
    assert theirs.strip() == "theirs"
    assert (site / "reader" / "__init__.py").read_text(encoding="utf-8") == THEIRS
    assert [path.name for path in (site / "reader").iterdir() if path.suffix] == ["__init__.py"]


def test_the_installed_command_uses_our_packages(site: Path, scripts: Path) -> None:
    assert "Usage:" in run(scripts / "gengdu", "--help", cwd=site.parent)
    ours = "import gengdu.main, reader; print(reader.__file__)"
    found = run(scripts / "python", "-c", ours, cwd=site.parent)
    assert Path(found.strip()) == site / "gengdu" / "reader" / "__init__.py"


def test_the_installed_command_keeps_a_library(site: Path, scripts: Path, tmp_path: Path) -> None:
    (tmp_path / "甲.txt").write_bytes("河灣的橋\r\n\r\n𠮷慶碼頭的𨋢今日通車😀。\r\n".encode())
    library = tmp_path / "書庫.gengdu"
    run(scripts / "gengdu", "--library", library, "import", tmp_path / "甲.txt", cwd=tmp_path)
    told = run(scripts / "gengdu", "--library", library, "check", "--json", cwd=tmp_path)
    assert json.loads(told)["articles"] == 1
    assert json.loads(told)["problems"] == []
    assert "Apache-2.0" in run(scripts / "gengdu", "licences", cwd=tmp_path)


def test_all_that_was_installed_is_listed_for_uninstalling(site: Path) -> None:
    """And nothing beside it: pip takes away what is listed, then the folders that are empty."""
    installed = {path for path in site.rglob("*") if "gengdu" in path.relative_to(site).parts[0]}
    listed = {(site / str(file)).resolve() for file in distribution_at(site).files or []}
    own = {path.resolve() for path in installed if path.suffix != ".pyc" and path.is_file()}
    (program,) = listed - own
    assert own <= listed
    assert program.stem == "gengdu"


@pytest.mark.skipif(not THOROUGH, reason="it installs everything anew: GENGDU_THOROUGH=1")
def test_beside_the_reader_of_pypi(wheel: Path, tmp_path: Path) -> None:
    """With all that both stand on, from the package index."""
    run(sys.executable, "-m", "venv", "env", cwd=tmp_path)
    (python,) = (tmp_path / "env").glob("*/python*3")
    try:
        run(python, "-m", "pip", "install", "--quiet", "reader", wheel, cwd=tmp_path)
    except AssertionError as failed:
        pytest.skip(f"the package index did not give what is needed: {str(failed)[-200:]}")
    theirs = "import reader; print(hasattr(reader, 'make_reader'))"
    assert run(python, "-c", theirs, cwd=tmp_path).strip() == "True"
    gengdu, library = python.with_name("gengdu"), tmp_path / "書庫.gengdu"
    (tmp_path / "甲.txt").write_text("河灣的橋\n\n橋今日通車。\n", encoding="utf-8")
    run(gengdu, "--library", library, "import", "甲.txt", cwd=tmp_path)
    told = json.loads(run(gengdu, "--library", library, "check", "--json", cwd=tmp_path))
    assert (told["articles"], told["problems"]) == (1, [])
    run(python, "-m", "pip", "uninstall", "--yes", "--quiet", "gengdu", cwd=tmp_path)
    assert not gengdu.exists()
    assert run(python, "-c", theirs, cwd=tmp_path).strip() == "True"
