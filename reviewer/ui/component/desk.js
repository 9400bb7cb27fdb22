// Entry. The component stays mounted under one key, so what the reader chose (view, folded
// articles) survives a rerun; `data.item` says when another thing is on the desk.

const DRAW = { idle: drawNothing, diff: drawDiff, document: drawDocument, list: drawList };

// On every page: the language for screen readers, and a name Streamlit only knows in English.
function drawNothing(root, data) {
  document.documentElement.lang = data.language;
  document.querySelector('[data-testid="stSidebarNav"]')?.setAttribute("aria-label", data.words.nav);
}

function isField(event) {
  const at = event.composedPath()[0];
  return at instanceof Element && (at.matches("input, textarea, select") || at.isContentEditable);
}

// A held key repeats: only the first press counts, or one long press would decide item after item.
// Esc and Ctrl+Enter leave a text field, so that the keys of the page work again.
function keys(signal) {
  window.addEventListener("keydown", (event) => {
    if (isField(event)) {
      const done = event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey));
      if (done && !event.isComposing) setTimeout(() => event.target.blur?.(), 0);
      return;
    }
    if (event.repeat && /^[a-z0-9]$/i.test(event.key)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, { capture: true, signal });
}

function focus(selector, tries = 40) {
  const found = document.querySelector(selector);
  if (found) {
    found.focus({ preventScroll: true });
    found.scrollIntoView({ block: "nearest" });
  } else if (tries) requestAnimationFrame(() => focus(selector, tries - 1));
}

function reveal(selector, tries = 40) {
  const found = document.querySelector(selector);
  if (found) setTimeout(() => found.scrollIntoView({ block: "start" }), 120);
  else if (tries) requestAnimationFrame(() => reveal(selector, tries - 1));
}

const desks = new WeakMap();

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".desk");
  const desk = desks.get(root) ?? { state: {}, item: null, asked: null };
  desks.set(root, desk);
  if (desk.item !== data.item) {
    if (desk.item !== null && data.mode === "diff") {
      document.querySelector('[data-testid="stMain"]')?.scrollTo({ top: 0 });
      desk.state = { view: desk.state.view };
    } else desk.state = {};
    desk.item = data.item;
  }
  const redraw = () => {
    root.replaceChildren();
    root.className = `desk ${data.mode}`;
    DRAW[data.mode](root, data, desk.state, redraw, (name, value) => setTriggerValue(name, value));
  };
  redraw();
  if (data.ask && data.ask.at !== desk.asked) {
    desk.asked = data.ask.at;
    if (data.ask.focus) focus(data.ask.focus);
    if (data.ask.reveal) reveal(data.ask.reveal);
  }
  const stop = new AbortController();
  keys(stop.signal);
  return () => stop.abort();
}
