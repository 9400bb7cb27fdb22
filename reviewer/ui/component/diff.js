// Two wordings aligned row by row. A piece is [text, change, mark, moved, ids it cites, side].
// Views: side by side, in one line, the articles around, the pages of the files.

const GUTTER = { same: "=", changed: "≠", "left-only": "∅", "right-only": "+", moved: "⇄" };

function piece([text, change, mark, moved, cites, from], bare, faint, open) {
  const core = text.trimEnd();
  const space = text.slice(core.length);
  const differs = change !== "same";
  let cls = "";
  if (mark) cls = `m ${mark}${differs && !faint ? "" : " eq"}`;
  else if (change === "moved") cls = "moved";
  else if (differs && !bare) cls = change;
  if (cls && from && mark) cls += ` from-${from}`;
  if (!cls && !cites) return [text];
  const words = cites ? citation(core, cites, open) : core;
  const made = cls ? node("span", cls, words) : words;
  if (change === "moved") made.dataset.n = moved;
  if (differs) made.dataset.change = mark || change;
  return [made, space];
}

// Words that cite a provision of the stock: pressed, it opens below the row; pressed again, it closes.
function citation(words, ids, open) {
  const made = button("cite", words, () => open(ids), open.now === ids);
  made.title = open.title;
  made.dataset.ids = ids;
  return made;
}

// Many sentences that only the keeper has are not what is decided: two lines, the rest one click away.
function fold(cell) {
  cell.classList.add("folded");
  cell.tabIndex = 0;
  const open = () => cell.classList.remove("folded");
  cell.addEventListener("click", open);
  cell.addEventListener("keydown", (event) => { if (event.key === "Enter") open(); });
}

function glued(parts) {
  const out = [];
  for (const part of parts) {
    const last = out[out.length - 1];
    const signs = typeof part === "string" ? /^[,.;:)]+/.exec(part)?.[0] : "";
    if (signs && last instanceof Element) {
      out[out.length - 1] = node("span", "nb", last, signs);
      out.push(part.slice(signs.length));
    } else if (part !== "") out.push(part);
  }
  return out;
}

function half(pieces, row, side, data, open) {
  if (!pieces.length) {
    const words = row.hole ? row.hole : row.state === "moved" ? data.words.moved : side === "right" ? data.words.missing : data.words.extra;
    return node("div", `cell hole ${side} ${row.state}`, node("span", "", words));
  }
  // A comma never starts a line after a value that is kept whole.
  const bare = row.state === "left-only" || row.state === "right-only";
  const cell = node("div", `cell law ${side} ${row.state}`, glued(pieces.flatMap((p) => piece(p, bare, row.state === "right-only", open))));
  if (row.n > 1) fold(cell);
  cell.lang = "vi";
  return cell;
}

// Every difference on the page, in reading order; of one kind when a kind is named.
function differences(root, kind) {
  const rows = ".left.left-only, .right.right-only, .both.left-only, .both.right-only";
  const one = { removed: ", .left.left-only, .both.left-only", added: ", .right.right-only, .both.right-only" };
  const wanted = kind ? `[data-change="${kind}"]${one[kind] ?? ""}` : `[data-change], ${rows}`;
  const here = [...root.querySelectorAll(wanted)];
  const inside = (at) => at.parentElement.closest(rows) !== null; // the row stands for what is in it
  return here.filter((at) => !inside(at) || !here.includes(at.parentElement.closest(rows)));
}

function jump(root, kind, state, step = 1) {
  const here = differences(root, kind);
  if (!here.length) return;
  const at = state.at?.[kind] ?? (step > 0 ? -1 : 0);
  const next = (at + step + here.length) % here.length;
  state.at = { ...state.at, [kind]: next };
  const target = here[next];
  target.scrollIntoView({ block: "center", behavior: "auto" });
  for (const old of root.querySelectorAll(".flash")) old.classList.remove("flash");
  void target.offsetWidth; // restarts the animation
  target.classList.add("flash");
}

const VIEW_KEYS = { inline: "I", article: "C", source: "" };

function drawDiff(root, data, state, redraw, emit) {
  const { diff, words } = data;
  const shown = diff.right ? state.view || "side" : state.view === "inline" ? "side" : state.view || "side";
  const show = (view) => { state.view = shown === view ? "side" : view; state.at = {}; redraw(); };
  const open = (ids) => emit("open", `cite ${ids === data.cited.ids ? "" : ids}`);
  Object.assign(open, { now: data.cited.ids, title: words.cite });
  const key = diff.counts.map(([kind, label]) => {
    const made = button("jump", node("span", kindClass(kind), label), () => jump(root, kind, state));
    made.title = words.jump;
    return made;
  });
  if (key.length) key.push(hinted("U", button("view", words.next, () => jump(root, "", state))));
  const views = (diff.right ? ["side", "inline", "article", "source"] : ["side", "article", "source"])
    .filter((view) => view !== "source" || data.around.some((side) => side.source))
    .map((view) => hinted(VIEW_KEYS[view], button("view", words[view], () => show(view), shown === view)));
  bind({
    i: () => diff.right && show("inline"), c: () => show("article"),
    u: (shift) => { if (shown === "article" || shown === "source") show("side"); jump(root, "", state, shift ? -1 : 1); },
    y: () => nextCitation(root, state, open),
  });
  root.append(
    node("div", "tools", node("b", "", diff.total), key, node("span", "views", views)),
    shown === "article" || shown === "source" ? around(data, shown) : shown === "inline" ? oneColumn(data, open) : twoColumns(data, open),
  );
}

function hinted(key, made) {
  if (key) made.prepend(node("span", "key", key));
  return made;
}

function nextCitation(root, state, open) {
  const all = [...new Set([...root.querySelectorAll(".cite")].map((at) => at.dataset.ids))];
  if (!all.length) return;
  const at = all.indexOf(open.now);
  open(all[at + 1] ?? open.now); // past the last one it closes
}

function twoColumns(data, open) {
  const { diff, words } = data;
  const grid = node("div", `grid ${diff.right ? "side" : "alone"}`, heading(diff.left, "left"));
  if (diff.right) grid.append(node("div", "gut head"), heading(diff.right, "right"));
  let line = 0;
  diff.rows.forEach((row) => {
    line += row.n;
    const left = half(row.left, row, "left", data, open);
    if (!diff.right) grid.append(left);
    else grid.append(left, gutter(row, line, words), half(row.right, row, "right", data, open));
    opened(grid, row, data, "left", "right");
  });
  return grid;
}

// One line of text: what both say once, then what only the cut side says, then only the keeper.
function oneColumn(data, open) {
  const { diff, words } = data;
  const grid = node("div", "grid inline", node("div", "gut head"), node("div", "cell head both", heading(diff.left, "left"), heading(diff.right, "right")));
  let line = 0;
  diff.rows.forEach((row) => {
    line += row.n;
    const alone = row.state === "left-only" || row.state === "right-only";
    const cell = node("div", `cell law both ${row.state}`, glued(row.both.flatMap((p) => piece(p, alone, false, open))));
    cell.lang = "vi";
    if (row.n > 1) fold(cell);
    grid.append(gutter(row, line, words), cell);
  });
  return grid;
}

function gutter(row, line, words) {
  const gut = node("div", `gut ${row.state}`, `${row.n > 1 ? `${line - row.n + 1}–${line}` : line} ${GUTTER[row.state]}`);
  gut.title = words[`row-${row.state}`];
  return gut;
}

// What a citation of this row opened, in place.
function opened(grid, row, data, ...sides) {
  const { cited, words } = data;
  if (!cited.ids || !cited.sides.length || grid.querySelector(".cited")) return;
  if (!sides.some((side) => row[side].some((p) => p[4] === cited.ids))) return;
  const parts = cited.sides.flatMap(({ title, text }) => [node("b", "", title), node("p", "law", text)]);
  const panel = node("div", "cited", node("div", "meta", words.cite), parts);
  panel.lang = "vi";
  grid.append(panel);
}

// The articles, or the pages of the files: two columns that scroll together, the provision level with the provision.
function around(data, what) {
  const columns = data.around.map((side) => {
    const it = side[what];
    if (!it) return node("div", "column");
    const here = node("span", "here", it.parts[1]);
    const made = node("div", "column", node("b", "title", it.title), node("div", "law", it.parts[0], here, it.parts[2]), it.cut ? node("p", "meta", it.cut) : null);
    made.lang = "vi";
    made.tabIndex = 0;
    made.setAttribute("role", "region");
    made.setAttribute("aria-label", it.title);
    return made;
  });
  const box = node("div", `around${columns.length > 1 ? " two" : ""}`, columns);
  level(columns);
  return box;
}

// Blank space above and below makes the columns equally long with the provision at one height, so that they can
// always stand level and one scroll is the other's. Late fonts and scroll bars break lines anew: measured again.
function level(columns) {
  let above = null; // what lies above the provision in every column
  const measure = () => {
    const has = columns.map((column) => parseFloat(column.style.paddingTop) || 0);
    const tops = columns.map((column, n) => (column.querySelector(".here")?.offsetTop ?? has[n]) - has[n]);
    const ends = columns.map((column, n) => (column.lastElementChild ? column.lastElementChild.offsetTop + column.lastElementChild.offsetHeight - has[n] : 0));
    const heads = tops.map((top) => 6 + Math.max(...tops) - top);
    const whole = Math.max(...ends.map((end, n) => end + heads[n]));
    const moved = above === null ? 0 : columns[0].scrollTop - Math.max(0, above - 84);
    above = Math.max(...tops) + 6;
    columns.forEach((column, n) => {
      column.style.paddingTop = `${heads[n]}px`;
      column.style.paddingBottom = `${10 + whole - ends[n] - heads[n]}px`;
    });
    columns.forEach((column) => { column.scrollTop = Math.max(0, above - 84) + moved; });
  };
  const observer = new ResizeObserver(measure);
  columns.forEach((column) => column.querySelectorAll(".law").forEach((law) => observer.observe(law)));
  columns.forEach((column) => column.addEventListener("scroll", () => {
    for (const other of columns) if (Math.abs(other.scrollTop - column.scrollTop) >= 1) other.scrollTop = column.scrollTop;
  }));
}

function heading({ role, title, meta }, side) {
  const more = node("span", "meta", meta);
  more.title = meta;
  return node("div", `cell head ${side}`, node("span", "", node("b", "", role), ` · ${title}`), more);
}

function kindClass(kind) {
  if (kind === "removed" || kind === "added") return kind;
  if (kind === "moved") return "moved key";
  return `m ${kind}`;
}
