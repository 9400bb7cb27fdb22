// Two wordings aligned row by row. A piece is [text, change, mark, moved].

const GUTTER = { same: "=", changed: "≠", "left-only": "∅", "right-only": "+", moved: "⇄" };

function piece([text, change, mark, moved], bare, faint) {
  const core = text.trimEnd();
  const space = text.slice(core.length);
  const differs = change !== "same";
  let cls = "";
  if (mark) cls = `m ${mark}${differs && !faint ? "" : " eq"}`;
  else if (change === "moved") cls = "moved";
  else if (differs && !bare) cls = change;
  if (!cls) return [text];
  const made = node("span", cls, core);
  if (change === "moved") made.dataset.n = moved;
  if (differs) made.dataset.change = mark || change;
  return [made, space];
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

function half(pieces, row, side, data) {
  if (!pieces.length) {
    const words = row.hole ? row.hole : row.state === "moved" ? data.words.moved : side === "right" ? data.words.missing : data.words.extra;
    return node("div", `cell hole ${side} ${row.state}`, node("span", "", words));
  }
  // A comma never starts a line after a value that is kept whole.
  const bare = row.state === "left-only" || row.state === "right-only";
  const cell = node("div", `cell law ${side} ${row.state}`, glued(pieces.flatMap((p) => piece(p, bare, row.state === "right-only"))));
  if (row.n > 1) fold(cell);
  cell.lang = "vi";
  return cell;
}

function jump(root, kind, state) {
  const here = [...root.querySelectorAll(`[data-change="${kind}"]`)];
  const rows = kind === "removed" ? [".left.left-only"] : kind === "added" ? [".right.right-only"] : [];
  for (const row of rows) here.push(...root.querySelectorAll(row));
  if (!here.length) return;
  here.sort((a, b) => a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
  state.at = { ...state.at, [kind]: ((state.at?.[kind] ?? -1) + 1) % here.length };
  const target = here[state.at[kind]];
  target.scrollIntoView({ block: "center", behavior: "auto" });
  target.classList.remove("flash");
  void target.offsetWidth; // restarts the animation
  target.classList.add("flash");
}

function drawDiff(root, data, state, redraw) {
  const { diff, words } = data;
  const key = diff.counts.map(([kind, label]) => {
    const made = button("jump", node("span", kindClass(kind), label), () => jump(root, kind, state));
    made.title = words.jump;
    return made;
  });
  const views = diff.right ? ["side", "stack"].map((view) =>
    button("view", words[view], () => { state.view = view; redraw(); }, (state.view || "side") === view)) : [];
  const grid = node("div", `grid ${diff.right ? state.view || "side" : "alone"}`);
  grid.append(heading(diff.left, "left"));
  if (diff.right) grid.append(node("div", "gut head"), heading(diff.right, "right"));
  let line = 0;
  diff.rows.forEach((row) => {
    line += row.n;
    if (!diff.right) {
      grid.append(half(row.left, row, "left", data));
      return;
    }
    const gut = node("div", `gut ${row.state}`, `${row.n > 1 ? `${line - row.n + 1}–${line}` : line} ${GUTTER[row.state]}`);
    gut.title = words[`row-${row.state}`];
    grid.append(half(row.left, row, "left", data), gut, half(row.right, row, "right", data));
  });
  root.append(
    node("div", "tools", node("b", "", diff.total), key, node("span", "views", views)),
    grid,
  );
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
