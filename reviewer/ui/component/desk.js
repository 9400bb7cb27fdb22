// Entry. The component stays mounted under one key, so what the reader chose (view, folded
// articles) survives a rerun; `data.item` says when another thing is on the desk.

const DRAW = { idle: drawNothing, diff: drawDiff, members: drawMembers, document: drawDocument, list: drawList };

// On every page: the language for screen readers, and a name Streamlit only knows in English.
function drawNothing(root, data) {
  document.documentElement.lang = data.language;
  document.querySelector('[data-testid="stSidebarNav"]')?.setAttribute("aria-label", data.words.nav);
}

function isField(event) {
  const at = event.composedPath()[0];
  if (!(at instanceof Element) || at.matches('input[type="checkbox"], input[type="radio"]')) return false;
  return at.matches("input, textarea, select") || at.isContentEditable;
}

// Only what a person meant reaches the page. A held key repeats, a key bounces, a click is
// doubled: with the next suggestion on the page within a blink, each would decide it unseen.
// Esc and Ctrl+Enter leave a text field, so that the keys of the page work again.
const BOUNCE = 300; // milliseconds
const MOVES_BY_ARROWS = ["radiogroup", "tablist", "listbox", "slider", "combobox"].map((r) => `[role="${r}"]`).join(", ") + ', [type="radio"]';
const ARROWS = { ArrowLeft: "k", ArrowRight: "l" };
let last = { key: "", at: -BOUNCE };

function swallow(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

// Streamlit binds a shortcut up to a second after it has drawn the control, on a busy machine; a
// key pressed meanwhile would be lost. A click on the control that shows the key works at once.
function control(key) {
  const shown = document.querySelectorAll(`button [aria-label="Shortcut ${key.toUpperCase()}"]`);
  return [...shown].map((hint) => hint.closest("button")).find((button) => button.getClientRects().length);
}

function onKey(event) {
  if (isField(event)) {
    if (!event.isTrusted) return; // our own, see `keepNote`
    const done = event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey));
    if (done && !event.isComposing) setTimeout(() => event.target.blur?.(), 0);
    return;
  }
  const key = ownsArrows(event) ? event.key : (ARROWS[event.key] ?? event.key);
  if (!/^[a-z0-9]$/i.test(key) || event.ctrlKey || event.altKey || event.metaKey) return;
  const again = key === last.key && event.timeStamp - last.at < BOUNCE;
  if (event.repeat || again) return swallow(event);
  last = { key, at: event.timeStamp };
  const button = control(key);
  const own = bound[key.toLowerCase()];
  if (!button && !own) return;
  swallow(event);
  if (button) button.click();
  else own(event.shiftKey);
}

// Keys of what the component itself draws: the view, the next difference, the next citation.
let bound = {};

function bind(keys) {
  bound = keys;
}

// Arrows belong to what has the focus where it moves by arrows itself.
function ownsArrows(event) {
  const at = event.composedPath()[0];
  return at instanceof Element && at.closest(MOVES_BY_ARROWS) !== null;
}

// What is typed into the note reaches the database in every pause, not only when the field is left:
// Ctrl+Enter is how Streamlit is told that a text is to be taken as it stands.
const PAUSE = 700; // milliseconds
let pausing = 0;

function keepNote(event) {
  const field = event.composedPath()[0];
  if (!(field instanceof Element) || !field.matches(".st-key-note-field textarea")) return;
  clearTimeout(pausing);
  pausing = setTimeout(() => field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", code: "Enter", keyCode: 13, ctrlKey: true, bubbles: true })), PAUSE);
}

function guard(signal) {
  document.documentElement.dataset.keys = "ready"; // from here on no key is lost
  window.addEventListener("keydown", onKey, { capture: true, signal });
  window.addEventListener("input", keepNote, { capture: true, signal });
  window.addEventListener("click", (event) => {
    const bar = event.target instanceof Element && event.target.closest(".st-key-bar");
    if (bar && event.detail > 1) swallow(event);
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
let guarding = null; // one guard a window, whichever instance asked last

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
  if (data.mode === "diff") return () => bind({});
  if (data.mode !== "idle") return undefined;
  guarding?.abort();
  const mine = (guarding = new AbortController());
  guard(mine.signal);
  return () => mine.abort();
}
