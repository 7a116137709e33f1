"""The pictures of the window that are made, each with its scene, theme, language and script."""

from __future__ import annotations

from pathlib import Path

from reader.immutable import immutable

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / "resources" / "screenshots"
"""Where those of the README go; the others are only looked at, in ``build``."""


@immutable
class Shot:
    """One picture. ``scene`` is a function that ``tests/screenshots.py`` knows."""

    name: str
    scene: str
    theme: str = "light"
    language: str = "zh_TW"
    script: str = "original"
    scale: int = 1
    kept: bool = False

    @property
    def path(self) -> Path:
        """Where it is put."""
        return (KEPT if self.kept else ROOT / "build" / "screenshots") / f"{self.name}.png"


SHOTS = (
    Shot("tagging", "tagging", kept=True),
    Shot("reading-simplified", "reading", theme="dark", language="zh_CN", script="hans", kept=True),
    Shot("export", "exporting", kept=True),
    Shot("export-dark", "exporting", theme="dark", language="zh_CN", script="hans"),
    Shot("export-english", "exporting", language="en"),
    Shot("export-template", "exporting_by_template"),
    Shot("export-template-dark", "exporting_by_template", theme="dark", language="en"),
    Shot("export-csv", "exporting_csv"),
    Shot("reading", "reading"),
    Shot("tagging-dark", "tagging", theme="dark", script="hans"),
    Shot("reading-2x", "reading", scale=2),
    Shot("tagging-dark-2x", "tagging", "dark", "zh_CN", "hans", 2),
    Shot("commands", "commanding", language="en"),
    Shot("shortcuts", "keys"),
    Shot("shortcut-taken", "taken", theme="dark", language="zh_CN"),
    Shot("picker", "picking"),
    Shot("note-on-card", "note_on_card"),
    Shot("highlight-mode", "marking_mode", theme="dark", language="zh_CN", script="hans"),
    Shot("pin", "pinning"),
    Shot("trash", "deleting"),
    Shot("trash-dark", "deleting", theme="dark", language="zh_CN"),
    Shot("backups", "backed_up"),
    Shot("backups-dark", "backed_up", theme="dark", language="zh_CN"),
    Shot("backups-english", "backed_up", language="en"),
    Shot("check", "checked"),
    Shot("check-dark", "checked", theme="dark", language="zh_CN"),
    Shot("check-english", "checked", language="en"),
    Shot("checking", "checking"),
    Shot("history", "remembering"),
    Shot("history-dark", "remembering", theme="dark", language="zh_CN"),
    Shot("steps", "stepping"),
    Shot("steps-dark", "stepping", theme="dark", language="zh_CN"),
    Shot("recode", "recoding"),
    Shot("cards", "noted"),
    Shot("cards-dark", "noted", theme="dark", language="zh_CN", script="hans"),
    Shot("about", "introducing"),
    Shot("about-dark", "introducing", theme="dark", language="zh_CN"),
    Shot("about-english", "introducing", language="en"),
    Shot("script-of", "telling"),
    Shot("note", "noting"),
    Shot("welcome", "welcoming"),
    Shot("welcome-dark-simplified", "welcoming", theme="dark", language="zh_CN"),
    Shot("tour", "touring"),
    Shot("tour-dark", "touring", theme="dark", language="zh_CN"),
    Shot("manual", "reading_manual"),
    Shot("manual-dark", "reading_manual", theme="dark", language="zh_CN"),
    Shot("manual-english", "reading_manual", theme="sepia", language="en"),
    Shot("codebook", "codebook"),
    Shot("codebook-dark", "codebook", theme="dark", language="zh_CN"),
    Shot("codebook-narrowed", "narrowing"),
    Shot("tag-editor", "editing_tag"),
    Shot("tag-editor-dark", "editing_tag", theme="dark"),
    Shot("merge", "merging_tags"),
    Shot("split", "splitting_tag", theme="dark"),
    Shot("codebook-import", "importing_codebook"),
    Shot("coding-import", "bringing_in"),
    Shot("coding-import-dark", "bringing_in", theme="dark", language="zh_CN"),
    Shot("sample", "guest", language="en"),
    Shot("reading-sepia", "reading", theme="sepia", script="hans"),
    Shot("reading-white-2x", "searching", theme="white", script="hant-hk", scale=2),
    Shot("typography", "setting_type"),
    Shot("doubt", "doubting", script="hant-tw"),
    Shot("importing", "importing_many"),
    Shot("importing-dark", "importing_many", theme="dark", language="zh_CN"),
    Shot("imported", "imported_many"),
    Shot("imported-dark", "imported_many", theme="dark"),
    Shot("import-report", "reporting"),
    Shot("import-report-dark", "reporting", theme="dark", language="zh_CN"),
    Shot("dictionary", "defining", language="zh_CN"),
    Shot("images", "vacant"),
    Shot("images-dark", "vacant", theme="dark", language="zh_CN"),
    Shot("images-loaded", "loaded"),
    Shot("images-loaded-dark", "loaded", theme="dark", language="zh_CN"),
    Shot("image-sites", "sites"),
    Shot("reprints", "reprinting"),
    Shot("reprints-dark", "reprinting", theme="dark", language="zh_CN", script="hans"),
    Shot("reprints-window", "reprinted"),
    Shot("reprints-window-dark", "reprinted", theme="dark"),
    Shot("carry", "carrying"),
    Shot("carry-dark", "carrying", theme="dark", language="zh_CN"),
    Shot("preview", "previewing"),
    Shot("preview-dark", "previewing", theme="dark", language="zh_CN"),
    Shot("preview-sepia-2x", "previewing", theme="sepia", language="en", scale=2),
    Shot("preview-encodings", "choosing_encoding"),
    Shot("facts", "correcting"),
    Shot("rereading", "rereading"),
    Shot("rereading-dark", "rereading", theme="dark", language="zh_CN"),
    Shot("orphans", "orphaned"),
    Shot("former-text", "looking_back", theme="sepia"),
    Shot("search", "library_search"),
    Shot("search-dark", "library_search", theme="dark", language="zh_CN", script="hans"),
    Shot("search-help", "library_search_help"),
    Shot("autocode", "autocoding"),
    Shot("autocode-dark", "autocoding", theme="dark", language="zh_CN", script="hans"),
    Shot("passages", "passages", kept=True),
    Shot("passages-dark", "passages_by_outlet", theme="dark", language="zh_CN", script="hans"),
    Shot("passages-2x", "passages", scale=2),
    Shot("passages-tagging", "passages_tagging"),
    Shot("passages-empty", "passages_none", language="en"),
    Shot("articles", "tabled"),
    Shot("articles-dark", "tabled", theme="dark", language="zh_CN", script="hans"),
    Shot("articles-list", "listed"),
    Shot("collections", "collected"),
    Shot("columns", "own_columns"),
    Shot("recovered", "recovered"),
    Shot("recovered-dark", "recovered", theme="dark", language="zh_CN"),
    Shot("damaged", "damaged"),
    Shot("note-again", "noting_again"),
    Shot("taken", "taken_elsewhere"),
    Shot("taken-dark", "taken_elsewhere", theme="dark", language="en"),
    Shot("crash", "crashed"),
    Shot("edit-articles", "editing_articles"),
    Shot("settings", "looks"),
    Shot("settings-dark", "looks", theme="dark", language="zh_CN"),
    Shot("settings-2x", "exports", language="en", scale=2),
    Shot("settings-language", "languages"),
    Shot("settings-privacy", "privacy", theme="sepia", language="en"),
    Shot("settings-found", "found_settings", theme="dark"),
)
