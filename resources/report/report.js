
"use strict";
(() => {
  const root = document.documentElement;
  const data = JSON.parse(document.getElementById("data").textContent);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const at = (id) => document.getElementById(id);

  // Cards of one excerpt, which stands in several groups, have one number.
  const cards = all(".card").map((element) => ({
    element,
    number: element.dataset.n,
    tags: element.dataset.tags ? element.dataset.tags.split(" ") : [],
    folded: null,
  }));
  const seen = new Set();
  for (const card of cards) {
    card.first = !seen.has(card.number);
    seen.add(card.number);
  }

  // ---- folding: one form for all the ways to write a character

  const [forms, folded] = data.fold.map((text) => [...text]);
  const table = new Map(forms.map((form, place) => [form, folded[place]]));

  function plain(character) {
    for (const change of [(c) => c.normalize("NFKC"), (c) => c.toLowerCase()]) {
      const changed = change(character);
      if ([...changed].length === 1) character = changed;
    }
    return character;
  }

  function foldOne(character) {
    let known = table.get(character);
    if (known === undefined) {
      const bare = plain(character);
      known = table.get(bare) ?? bare;
      table.set(character, known);
    }
    return known;
  }

  function fold(text) {
    let made = "";
    for (const character of text) made += foldOne(character);
    return made;
  }

  // ---- scripts

  const pieces = all("[data-t], [data-s]");
  const texts = all(".text[lang]");
  for (const text of texts) text.dataset.lang = text.lang;
  root.dataset.lang = root.lang;

  function held() {
    const edge = document.querySelector(".bar").getBoundingClientRect().bottom;
    const near = all(".card:not([hidden]), .whole > .text").find(
      (element) => element.getBoundingClientRect().bottom > edge);
    return near && { near, top: near.getBoundingClientRect().top };
  }

  function keepingPlace(change) {
    const before = scrollY > 0 ? held() : null;
    change();
    if (before) {
      const moved = before.near.getBoundingClientRect().top - before.top;
      scrollBy({ top: moved, behavior: "instant" });
    }
  }

  function showScript(script) {
    const key = { hant: "t", hans: "s" }[script];
    for (const piece of pieces) {
      piece.dataset.o ??= piece.textContent;
      piece.textContent = piece.dataset[key] ?? piece.dataset.o;
    }
    for (const text of texts) text.lang = data.lang[script] ?? text.dataset.lang;
    root.lang = data.lang[script] ?? root.dataset.lang;
    root.dataset.script = script;
    for (const button of all("[data-show]")) {
      button.setAttribute("aria-pressed", String(button.dataset.show === script));
    }
    markFound();
  }

  for (const button of all("[data-show]")) {
    button.addEventListener("click", () => keepingPlace(() => showScript(button.dataset.show)));
  }

  // ---- search, in the originals; what is found is marked in what is shown

  const search = at("search");
  const SEARCHED = ".quote, .context, .chip, .note, .reading blockquote";
  let words = [];

  function original(element) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let text = "";
    while (walker.nextNode()) {
      text += walker.currentNode.parentElement.dataset.o ?? walker.currentNode.data;
    }
    return text;
  }

  function textOf(card) {
    if (card.folded === null) {
      const parts = all(SEARCHED, card.element).map(original);
      const head = card.element.parentElement.querySelector(".source");
      card.folded = fold([...parts, head ? original(head) : ""].join("\n"));
    }
    return card.folded;
  }

  // The first search need not wait for all texts: they are folded while nothing else is to do.
  function foldAhead(from, idle) {
    let next = from;
    while (next < cards.length && idle.timeRemaining() > 1) textOf(cards[next++]);
    if (next < cards.length) requestIdleCallback((then) => foldAhead(next, then));
  }

  function* rangesIn(element) {
    const places = [];
    let text = "";
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      let offset = 0;
      for (const character of node.data) {
        const form = foldOne(character);
        for (let unit = 0; unit < form.length; unit += 1) {
          places.push([node, offset, offset + character.length]);
        }
        text += form;
        offset += character.length;
      }
    }
    for (const word of words) {
      for (let found = text.indexOf(word); found >= 0; found = text.indexOf(word, found + word.length)) {
        const [startContainer, startOffset] = places[found];
        const [endContainer, , endOffset] = places[found + word.length - 1];
        // A live range would be brought up to date at every later change of the page.
        yield new StaticRange({ startContainer, startOffset, endContainer, endOffset });
      }
    }
  }

  const MOST_MARKED = 2000;

  function markFound() {
    if (!globalThis.Highlight) return;
    const marks = new Highlight();
    const shown = words.length ? all(`.card:not([hidden]) :is(${SEARCHED}), .whole > .text`) : [];
    for (const element of shown) {
      for (const range of rangesIn(element)) marks.add(range);
      if (marks.size > MOST_MARKED) break;
    }
    CSS.highlights.set("found", marks);
  }

  // ---- tags, and the counts that follow

  const tags = all("#tags .tag").map((row) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...row.childNodes);
    button.setAttribute("aria-pressed", "false");
    row.append(button);
    row.classList.add("pressable");
    button.addEventListener("click", () => {
      button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
      refresh();
    });
    return { button, under: new Set(row.dataset.under.split(" ")) };
  });
  const rows = all("#outline li:not(.rest)").map((row) => {
    const link = row.querySelector("a");
    return { row, link, group: document.querySelector(link.getAttribute("href")) };
  });

  const isPressed = (tag) => tag.button.getAttribute("aria-pressed") === "true";
  const carries = (card, tag) => card.tags.some((number) => tag.under.has(number));

  function counted(element, count) {
    const told = element.querySelector(".count");
    if (told.textContent !== String(count)) told.textContent = count;
    element.classList.toggle("empty", count === 0);
  }

  function refresh() {
    words = fold(search.value).split(/\s+/).filter(Boolean);
    const pressed = tags.filter(isPressed);
    const matching = cards.filter((card) => words.every((word) => textOf(card).includes(word)));
    const shown = new Set(matching.filter(
      (card) => !pressed.length || pressed.some((tag) => carries(card, tag))));
    for (const card of cards) card.element.hidden = !shown.has(card);
    const once = matching.filter((card) => card.first);
    for (const tag of tags) counted(tag.button, once.filter((card) => carries(card, tag)).length);
    countGroups();
    tell(new Set([...shown].map((card) => card.number)).size);
    at("clear").hidden = !words.length && !pressed.length;
    markFound();
  }

  function countGroups() {
    for (const { row, group } of rows) {
      const count = group.querySelectorAll(".card:not([hidden])").length;
      counted(row, count);
      group.hidden = count === 0;
      for (const part of group.querySelectorAll(":scope > section")) {
        part.hidden = !part.querySelector(".card:not([hidden])");
      }
    }
  }

  function tell(count) {
    const said = count === seen.size ? data.all : data.some;
    at("status").textContent = said.replace("{shown}", count).replace("{all}", seen.size);
    at("nothing").hidden = count > 0 || seen.size === 0;
  }

  function clear() {
    search.value = "";
    for (const tag of tags) tag.button.setAttribute("aria-pressed", "false");
    refresh();
  }

  let waiting = 0;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(refresh, 120);
  });
  search.addEventListener("change", refresh);
  at("clear").addEventListener("click", () => {
    clear();
    search.focus();
  });

  // ---- light and dark

  const dark = at("dark");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";
  const tellDark = () => dark.setAttribute("aria-pressed", String(isDark()));
  dark.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    tellDark();
  });
  system.addEventListener("change", tellDark);

  // ---- the keyboard

  function step(by) {
    const shown = cards.filter((card) => !card.element.hidden).map((card) => card.element);
    const edge = document.querySelector(".bar").getBoundingClientRect().bottom;
    const here = shown.indexOf(document.activeElement);
    const first = shown.findIndex((element) => element.getBoundingClientRect().top >= edge);
    const next = here >= 0 ? here + by : by > 0 ? first : first - 1;
    const target = shown[Math.max(0, Math.min(shown.length - 1, next))];
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: "start", behavior: "instant" });
  }

  const KEYS = { j: () => step(1), k: () => step(-1), "/": () => search.focus() };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === "Escape") {
      clear();
      document.activeElement?.blur();
    } else if (KEYS[event.key] && event.target !== search) {
      event.preventDefault();
      KEYS[event.key]();
    }
  });

  // ---- the place in the outline

  const watched = new IntersectionObserver(() => {
    const current = rows.find(({ group }) =>
      !group.hidden && group.getBoundingClientRect().bottom > 80);
    for (const { link } of rows) {
      if (link === current?.link) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }, { rootMargin: "-80px 0px 0px 0px" });
  for (const { group } of rows) watched.observe(group);

  if (matchMedia("(max-width: 60em)").matches) {
    for (const fold of all(".fold")) fold.open = false;
  }
  for (const controls of all(".controls")) controls.hidden = false;
  tellDark();
  globalThis.requestIdleCallback?.((idle) => foldAhead(0, idle));
})();
