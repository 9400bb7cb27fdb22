// A table whose first cell opens something. Cells are text; "num" columns align right.

function drawList(root, data, state, redraw, emit) {
  const { list } = data;
  const head = node("tr", "");
  for (const { label, cls } of list.columns) {
    const th = node("th", cls, label);
    th.scope = "col";
    head.append(th);
  }
  const body = node("tbody", "");
  for (const row of list.rows) {
    const tr = node("tr", row.cls || "");
    row.cells.forEach((cell, index) => {
      const td = node("td", list.columns[index].cls);
      if (index === 0) td.append(button("link", cell, () => emit("open", row.key)));
      else td.append(document.createTextNode(cell));
      if (row.sub?.[index]) td.append(node("span", "meta", row.sub[index]));
      tr.append(td);
    });
    body.append(tr);
  }
  root.append(node("div", "memberbox", node("table", "list", node("thead", "", head), body)));
}
