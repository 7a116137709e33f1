# Gengdu from a checkout. On Debian or Ubuntu `make run` needs python3, make and git, nothing else.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

BIN := .venv/bin
PYTHONS := python3 python3.14 python3.13 python3.12 python3.11
ARGS ?=

# One more than there are cores: tests wait, too, for processes and timers.
WORKERS := $(shell echo $$(( $$(getconf _NPROCESSORS_ONLN) + 1 )))

# Where compiled modules are not kept, as in many containers, each program that the tests start
# would compile all of Gengdu anew, which is half of what a start takes.
unexport PYTHONDONTWRITEBYTECODE

# What is killed, filled, damaged and soaked, and what comes from anywhere.
TORTURE := tests/faults tests/state tests/hostile tests/architecture/test_packaging.py

# What Qt's wheels load from the system, and the package that has it (Debian's and Ubuntu's names):
# readelf -d over QtCore, Gui, Widgets, Svg, DBus, Network and the xcb, wayland, offscreen plugins.
LIBRARIES := \
	libEGL.so.1=libegl1 libGL.so.1=libgl1 libX11.so.6=libx11-6 libX11-xcb.so.1=libx11-xcb1 \
	libdbus-1.so.3=libdbus-1-3 libfontconfig.so.1=libfontconfig1 libfreetype.so.6=libfreetype6 \
	libglib-2.0.so.0=libglib2.0-0 libgssapi_krb5.so.2=libgssapi-krb5-2 \
	libbrotlidec.so.1=libbrotli1 libzstd.so.1=libzstd1 \
	libxkbcommon.so.0=libxkbcommon0 libxkbcommon-x11.so.0=libxkbcommon-x11-0 \
	libxcb-cursor.so.0=libxcb-cursor0 libxcb-glx.so.0=libxcb-glx0 \
	libxcb-icccm.so.4=libxcb-icccm4 libxcb-image.so.0=libxcb-image0 \
	libxcb-keysyms.so.1=libxcb-keysyms1 libxcb-randr.so.0=libxcb-randr0 \
	libxcb-render.so.0=libxcb-render0 libxcb-render-util.so.0=libxcb-render-util0 \
	libxcb-shape.so.0=libxcb-shape0 libxcb-shm.so.0=libxcb-shm0 libxcb-sync.so.1=libxcb-sync1 \
	libxcb-util.so.1=libxcb-util1 libxcb-xfixes.so.0=libxcb-xfixes0 \
	libxcb-xkb.so.1=libxcb-xkb1 libwayland-client.so.0=libwayland-client0 \
	libwayland-cursor.so.0=libwayland-cursor0 libwayland-egl.so.1=libwayland-egl1

.PHONY: help run install uninstall test torture lint types contracts check bench folder screenshots \
	icons licences translations packages browser clean

help:  ## this list
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 14

run: packages .venv/app  ## set up what is missing and start Gengdu (ARGS="--help", ARGS=article.txt)
	@$(BIN)/gengdu $(ARGS)

install: packages .venv/app  ## put Gengdu into the desktop's menu, with its icon and its files
	@$(BIN)/gengdu menu --register

uninstall: .venv/app  ## take it out of the menu; libraries and settings stay
	@$(BIN)/gengdu menu --unregister

test: packages .venv/dev  ## run the tests (ARGS="-k anchor" for some of them)
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n $(WORKERS) --dist worksteal $(ARGS)

torture: packages .venv/dev  ## try very often to break things (two hours); figures in build/torture.json
	@GENGDU_THOROUGH=1 QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n $(WORKERS) --dist worksteal \
		--timeout=0 -o faulthandler_timeout=0 $(or $(ARGS),$(TORTURE))

lint: .venv/dev  ## ruff, its rules and its format
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: .venv/dev  ## mypy --strict
	@$(BIN)/mypy

contracts: .venv/dev  ## import-linter: who may import whom
	@$(BIN)/lint-imports --no-cache

check: lint types contracts  ## the three above

bench: packages .venv/bench  ## measure; a table here, figures in build/benchmarks.json
	@mkdir -p build
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest tests/benchmarks -p no:randomly --timeout=0 \
		-o faulthandler_timeout=0 --benchmark-only --benchmark-group-by=group \
		--benchmark-columns=min,median,max,rounds --benchmark-sort=name --benchmark-json=build/benchmarks.json $(ARGS)
	QT_SCALE_FACTOR=2 QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest tests/benchmarks/test_toggle.py \
		-p no:randomly --timeout=0 --benchmark-only --benchmark-group-by=group \
		--benchmark-columns=min,median,max,rounds --benchmark-sort=name --benchmark-json=build/benchmarks-2x.json

folder: packages .venv/folder  ## pack Gengdu with its own Python into build/folder/gengdu, and try it
	@rm -rf build/folder
	$(BIN)/pyinstaller --noconfirm --log-level ERROR --distpath build/folder \
		--workpath build/folder-work .packaging/gengdu.spec
	GENGDU_FOLDER=build/folder/gengdu QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest \
		tests/end_to_end/test_folder.py $(ARGS)
	du -sh --apparent-size build/folder/gengdu

screenshots: packages .venv/dev  ## draw the windows, without a screen
	@QT_QPA_PLATFORM=offscreen PYTHONPATH=. $(BIN)/python tests/screenshots.py $(ARGS)

icons: packages .venv/dev  ## draw the icon in every size
	@PYTHONPATH=. $(BIN)/python tests/icons.py

licences: packages .venv/dev  ## write down what Gengdu stands on, and under which licences
	@PYTHONPATH=. $(BIN)/python tests/licences.py

translations: packages .venv/dev  ## bring the wording in other languages up to date and compile it
	@PYTHONPATH=. $(BIN)/python tests/translations.py

clean:  ## take away what make made; libraries and settings are elsewhere and stay
	@rm -rf .venv build dist *.egg-info

# Sets `python` to the first Python that is new enough.
define find_python
python=
for candidate in $(PYTHONS); do
	if $$candidate -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
		python=$$candidate
		break
	fi
done
if [ -z "$$python" ]; then
	echo "Gengdu needs Python 3.11 or newer, and this machine has $$(python3 -V 2>/dev/null || echo none)." >&2
	exit 1
fi
endef

# What the system lacks, through apt. Nothing is asked of apt when nothing is missing, and a failure
# here stops nothing: what truly cannot go on without a package says so itself.
packages:
	@[ "$$(uname -s)" = Linux ] || exit 0
	$(find_python)
	missing=()
	loadable=$$(PATH=$$PATH:/sbin:/usr/sbin ldconfig -p || true)
	for pair in $(LIBRARIES); do
		[[ $$loadable == *"$${pair%%=*} "* ]] || missing+=("$${pair##*=}")
	done
	fonts=$$(find -L /usr/share/fonts /usr/local/share/fonts "$${HOME:-/}/.local/share/fonts" \
		\( -iname '*Serif*CJK*' -o -iname 'SourceHanSerif*' \) 2>/dev/null || true)
	[ -n "$$fonts" ] || missing+=(fonts-noto-cjk)
	[ -e .venv/app ] || $$python -c 'import ensurepip, venv' 2>/dev/null || missing+=("$$python-venv")
	[ $${#missing[@]} -gt 0 ] || exit 0
	sudo=(); [ "$$(id -u)" = 0 ] || sudo=(sudo)
	apt=("$${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120)
	if ! command -v apt-get >/dev/null; then
		echo "There is no apt here. If Gengdu does not start, install your system's packages for:" \
			"$${missing[*]}" >&2
		exit 0
	fi
	echo "Installing system packages: $${missing[*]}"
	"$${apt[@]}" -qq update \
		&& "$${apt[@]}" -qq -y -o Dpkg::Use-Pty=0 install --no-install-recommends "$${missing[@]}" >/dev/null \
		|| echo "apt could not install them. By hand: sudo apt install $${missing[*]}" >&2

# Chromium, in which the tests read a report. Without it they are skipped, so nothing here may fail.
# Ubuntu's package is only a pointer to a snap, which has no place on a machine that runs tests.
browser:  ## install Chromium for the tests that open a report (Debian)
	@[ -z "$$(type -P chromium chromium-browser google-chrome || true)" ] || exit 0
	grep -qs '^ID=debian' /etc/os-release || exit 0
	sudo=(); [ "$$(id -u)" = 0 ] || sudo=(sudo)
	apt=(timeout 300 "$${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120)
	echo "Installing Chromium"
	"$${apt[@]}" -qq update \
		&& "$${apt[@]}" -qq -y -o Dpkg::Use-Pty=0 install --no-install-recommends chromium >/dev/null \
		|| echo "There is no Chromium: the tests that open a report are skipped." >&2

.venv/python: | packages
	@$(find_python)
	$$python -m venv .venv
	touch $@

.venv/app: pyproject.toml .venv/python
	@echo "Setting up Gengdu in .venv"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	touch $@

# Whoever wants more than Gengdu gets it by the same call of pip: each resolves all anew.
.venv/dev: pyproject.toml .venv/python
	@echo "Setting up Gengdu, and the tools for tests and checks, in .venv"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch .venv/app $@

.venv/folder: pyproject.toml .venv/python
	@echo "Setting up Gengdu, the tools, and what packs it, in .venv"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev,folder]'
	touch .venv/app .venv/dev $@

.venv/bench: pyproject.toml .venv/python
	@echo "Setting up Gengdu, the tools, and what it is measured beside, in .venv"
	# Before 23.3 pip fails on an extra that is written html_clean here and html-clean there.
	$(BIN)/python -m pip install --quiet --disable-pip-version-check 'pip>=23.3,<26'
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev,bench]'
	touch .venv/app .venv/dev $@
