// The members of one decision: a box to exempt each, a mark for the keeper, what differs, and a small
// picture of who issued what and when. The record that one key would make stands beside it.

function drawMembers(root, data, state, redraw, emit) {
  const { members, words } = data;
  const head = node("tr", "");
  for (const [label, cls] of members.head) {
    const th = node("th", cls, label);
    th.scope = "col";
    head.append(th);
  }
  const body = node("tbody", "", members.rows.map((row) => memberRow(row, members, words, emit)));
  const table = node("table", "members", node("thead", "", head), body);
  root.append(
    node("div", "memberbox", table),
    node("div", "record", preview(members.preview), members.picture ? picture(members, words) : null),
  );
}

function memberRow(row, members, words, emit) {
  const box = node("input", "");
  box.type = "checkbox";
  box.checked = row.fate === "change";
  box.disabled = row.fate === "keep" || !members.editable;
  box.setAttribute("aria-label", `${words.take} ${row.place}`);
  box.addEventListener("change", () => emit("open", `exempt ${row.slug}`));
  const keep = node("input", "");
  keep.type = "radio";
  keep.name = "keeper";
  keep.checked = row.fate === "keep";
  keep.disabled = !members.movable || !members.editable;
  keep.setAttribute("aria-label", `${words.keep} ${row.place}`);
  keep.addEventListener("change", () => emit("open", `keep ${row.slug}`));
  const look = button("link", row.place, () => emit("open", `look ${row.slug}`), row.looked);
  look.title = words.look;
  const cells = [
    node("td", "nw pick", row.digit ? node("span", "key", row.digit) : null, box, members.movable ? keep : null),
    node("td", "nw", look),
    node("td", "nw", row.issuer),
    node("td", row.differs.length ? "law small" : "", row.differs.length ? row.differs.map(difference) : node("span", "meta in", row.same)),
    members.picture ? node("td", "", row.lost ? node("span", "lost", row.lost) : row.cover) : null,
    node("td", "nw fate", row.fateWords),
  ];
  return node("tr", `${row.fate}${row.looked ? " looked" : ""}`, cells.filter(Boolean));
}

function difference([kind, a, b]) {
  const item = kind === "item";
  const parts = [];
  if (a) parts.push(node("span", item ? "removed" : `m ${kind}`, a));
  if (b) parts.push(item ? node("span", "added", b) : a ? node("span", "meta in", ` ≠ ${b}`) : node("span", `m ${kind}`, `+ ${b}`));
  return node("span", "difference", parts);
}

function preview({ title, lines, foot }) {
  const list = node("dl", "", lines.flatMap(([count, what, where]) =>
    [node("dt", "", count), node("dd", "", node("b", "", what), ` ${where}`)]));
  return node("div", "preview", node("b", "title", title), list, foot.map((line) => node("p", "", line)));
}

// ------------------------------------------------------------------------------ picture

const SVG = "http://www.w3.org/2000/svg";
const LANE = 40, LEFT = 118, RIGHT = 22, TOP = 16, BOX = 18;

function shape(tag, attributes, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.map((child) => (typeof child === "object" ? child : document.createTextNode(String(child)))));
  return made;
}

function picture(members, words) {
  const { lanes, from, to } = members.picture;
  const width = 520, height = TOP + lanes.length * LANE + 24;
  const span = Math.max(1, to - from);
  const taken = new Map();
  const x = (year) => (year ? LEFT + BOX + ((width - LEFT - RIGHT - 2 * BOX) * (year - from)) / span : LEFT);
  const spots = members.rows.map((row) => {
    const slot = `${row.lane} ${row.year}`;
    const nth = taken.get(slot) ?? 0;
    taken.set(slot, nth + 1);
    return { row, x: x(row.year) + nth * 7, y: TOP + row.lane * LANE + LANE / 2 - nth * 7 };
  });
  const kept = spots.find(({ row }) => row.fate === "keep");
  const drawn = shape("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": words.picture });
  lanes.forEach((lane, n) => {
    const y = TOP + n * LANE + LANE / 2;
    drawn.append(shape("line", { class: "lane", x1: LEFT, x2: width, y1: y, y2: y }), shape("text", { class: "name", x: 0, y: y + 4 }, lane));
  });
  const years = span > 12 ? 4 : span > 5 ? 2 : 1;
  for (let year = from; year <= to; year += years)
    drawn.append(shape("text", { class: "year", x: x(year), y: height - 4 }, year));
  for (const spot of spots) if (kept && spot !== kept)
    drawn.append(shape("line", { class: `tie ${spot.row.fate}`, x1: spot.x, y1: spot.y, x2: kept.x, y2: kept.y, "stroke-width": spot.row.lost ? 1.2 : 2.6 }));
  for (const { row, x, y } of [...spots.filter((s) => s !== kept), ...(kept ? [kept] : [])]) {
    const turn = row.fate === "keep" ? { transform: `rotate(45 ${x} ${y})` } : {};
    const mark = shape("rect", { class: `spot ${row.fate}`, x: x - BOX / 2, y: y - BOX / 2, width: BOX, height: BOX, ...turn }, shape("title", {}, row.place));
    drawn.append(mark, shape("text", { class: `n ${row.fate}`, x, y: y + 4 }, row.n));
  }
  return node("figure", "picture", node("figcaption", "", node("b", "", words.picture), ` · ${words.legend}`), drawn);
}
