"""10,000 excerpts over 2,000 articles of 1,500 characters, exported in every format there is.

Each in a process of its own, from opening the library to the file on the disk: CPU time, the peak
of memory, and the size of the file. The first line is of a process that only opens the library and
reads an excerpt.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from db.library import Library
from reader.anchor import describe
from reader.changes import AddAnnotations
from reader.exporters import names
from reader.model import Annotation, Article
from reader.passages import PassageFilter
from tests.benchmarks.big_library import build
from tests.helpers.library import AT

ARTICLES, EXCERPTS = 2_000, 10_000
STYLE = "apa"
TEMPLATE = "{% for section in sections %}{% for each in section.excerpts %}{{ each.quote }}\n"
TEMPLATE += "{% endfor %}{% endfor %}"
NOTHING = ""

Say = Callable[[str], None]

EXPORT = """
import json, re, sys, time
from itertools import islice
from pathlib import Path
from db.library import Library
from db.material import LibraryMaterial
from reader.exporters import ExportOptions, exporter_for
from reader.files import replacing
from reader.passages import PassageFilter
path, target, name, style, template = sys.argv[1:]
start, start_of_cpu = time.perf_counter(), time.process_time()
with Library(Path(path)) as library:
    material = LibraryMaterial(library, library.find_passages(PassageFilter()))
    if name:
        options = ExportOptions(style=style, template=template)
        with replacing(Path(target)) as stream:
            exporter_for(name, Path(target)).write(material, options, stream)
    else:
        list(islice(material.excerpts(), 1))
spent = [time.perf_counter() - start, time.process_time() - start_of_cpu]
peak = re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())
print(json.dumps([*spent, int(peak[1]) // 1024]))
"""


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library: two annotations an article come with it, three are added."""
    found = tmp_path_factory.mktemp("exports") / "big.gengdu"
    build(found, ARTICLES)
    random = Random(7)
    with Library(found) as library:
        tags = [tag.id for tag in library.codebook().tags]
        keys = [info.id for info in library.articles()]
        for start in range(0, len(keys), 100):
            more = [
                _annotation(library.article(key), number, tags, random)
                for key in keys[start : start + 100]
                for number in range(3)
            ]
            library.apply(AddAnnotations(tuple(more)))
        assert len(library.find_passages(PassageFilter()).rows) == EXCERPTS
    return found


def _annotation(article: Article, number: int, tags: list[str], random: Random) -> Annotation:
    text = article.source_text
    start = random.randrange(len(text) - 60)
    anchor = describe(text, start, start + random.randint(10, 60))
    note = "對照 **二〇二二年**" if number == 0 else ""
    key = f"{article.id[:24]}{number:012}"
    return Annotation(key, article.id, anchor, (random.choice(tags),), note, "方硯", AT, AT)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a peak is told otherwise")
@pytest.mark.benchmark(timer=time.perf_counter)
@pytest.mark.parametrize("name", [NOTHING, *names()])
def test_export(
    benchmark: BenchmarkFixture, say: Say, tmp_path: Path, path: Path, name: str
) -> None:
    benchmark.group = "export 10,000 excerpts"
    target = tmp_path / "excerpts"
    command = [sys.executable, "-c", EXPORT, str(path), str(target), name, STYLE, TEMPLATE]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    told: list[bytes] = []

    def export() -> None:
        done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
        told.append(done.stdout)

    benchmark.pedantic(export, rounds=1)
    seconds, cpu, peak = json.loads(told[0])
    size = round(target.stat().st_size / 1e6, 1) if name else 0
    benchmark.extra_info |= {"CPU s": round(cpu, 2), "peak MB": peak, "file MB": size}
    say(f"{name or 'nothing'}: {cpu:.1f} s of CPU, {seconds:.1f} s; {peak} MB at most; {size} MB")
