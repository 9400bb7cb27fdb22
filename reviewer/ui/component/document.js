// One instrument: heat strip, readable tree, suggestions in the margin beside their article.

function drawDocument(root, data, state, redraw, emit) {
  const { doc, words } = data;
  state.open ??= new Set(doc.sections.filter((s) => s.open).map((s) => s.id));
  const body = node("div", "sections");
  for (const section of doc.sections) body.append(drawSection(section, data, state, redraw, emit));
  root.append(node("div", "doc", heat(root, doc, words, state, redraw), body));
}

function heat(root, doc, words, state, redraw) {
  const strip = node("div", "heat");
  strip.setAttribute("role", "img");
  strip.setAttribute("aria-label", words.heat);
  for (const { top, height, tone, section } of doc.heat) {
    const mark = node("i", tone);
    mark.style.top = `${top}%`;
    mark.style.height = `max(3px, ${height}%)`;
    mark.addEventListener("click", () => {
      state.open.add(section);
      redraw();
      root.querySelector(`[data-id="${CSS.escape(section)}"]`)?.scrollIntoView({ block: "start" });
    });
    strip.append(mark);
  }
  return strip;
}

function drawSection(section, data, state, redraw, emit) {
  const { words } = data;
  const open = state.open.has(section.id) || !section.heading;
  const made = node("section", `${section.cls}${open ? " open" : ""}`);
  made.dataset.id = section.id;
  const text = node("div", "txt");
  if (section.heading && !section.lines.length) {
    text.append(node("div", "fold", node("span", "law", section.heading)));
  } else if (section.heading) {
    const toggle = () => {
      if (open) state.open.delete(section.id);
      else state.open.add(section.id);
      redraw();
    };
    const head = button("fold", [node("span", "law", section.heading), node("span", "meta", section.summary)], toggle);
    head.setAttribute("aria-expanded", String(open));
    text.append(head);
  }
  if (open) {
    for (const line of section.lines) {
      const p = node("p", `law d${Math.min(line.depth, 4)} ${line.cls}${line.notes.length ? " hit" : ""}`);
      p.lang = "vi";
      if (line.notes.length) p.append(node("span", "an", line.notes.join(", ")));
      p.append(...line.parts.map(([words, cls]) => (cls ? node("span", cls, words) : document.createTextNode(words))));
      text.append(p);
    }
  }
  const margin = node("div", "margin");
  if (open) for (const note of section.notes) margin.append(drawNote(note, words, emit));
  made.append(text, margin);
  return made;
}

function drawNote(note, words, emit) {
  const made = node("div", `note ${note.tone}`, node("b", "", `${note.n} · ${note.title}`), node("span", "", note.body));
  if (note.other) made.append(node("span", "meta", note.other));
  const line = node("span", "meta", `${note.status} · `);
  if (note.key) line.append(button("link", note.number, () => emit("open", note.key)));
  if (note.key) made.append(line);
  return made;
}
