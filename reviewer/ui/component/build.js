// Nodes are built one by one and every word enters as a text node: nothing the law or a user
// wrote is ever read as markup.

function node(tag, cls, ...children) {
  const made = document.createElement(tag);
  if (cls) made.className = cls;
  for (const child of children.flat()) {
    if (child === null || child === undefined || child === "") continue;
    made.append(typeof child === "object" ? child : document.createTextNode(String(child)));
  }
  return made;
}

function button(cls, label, act, pressed) {
  const made = node("button", cls, label);
  made.type = "button";
  if (pressed !== undefined) made.setAttribute("aria-pressed", String(pressed));
  made.addEventListener("click", act);
  return made;
}
