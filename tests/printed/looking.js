// What a page looks like at this width: is anything cut off, outside of its box, or over another?
() => {
  const MUCH = 1.5; // CSS pixels by which edges may differ.
  const root = document.documentElement;
  const faults = [];
  const short = (text) => JSON.stringify(text.trim().slice(0, 40));
  const say = (what, text) => { if (faults.length < 5) faults.push(`${what}: ${short(text)}`); };

  if (root.scrollWidth > root.clientWidth) {
    faults.push(`the page is ${root.scrollWidth} wide, and there is room for ${root.clientWidth}`);
  }
  for (const element of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(element);
    const hides = style.overflowX !== "visible" || style.overflowY !== "visible";
    const over =
      element.scrollWidth > element.clientWidth + MUCH ||
      element.scrollHeight > element.clientHeight + MUCH;
    if (hides && over) say("text is cut off", element.textContent);
    if (element.getAttributeNames().some((name) => name.startsWith("on"))) {
      say("something runs when it is touched", element.outerHTML);
    }
  }

  const LINE_FOR_A_PEN = 28 * 96 / 25.4; // A day written by hand, in CSS pixels.
  const onPaper = root.clientWidth > 600; // Nobody writes on a phone with a pen.
  for (const fill of onPaper ? document.querySelectorAll(".fill") : []) {
    const whole = fill.getBoundingClientRect();
    const label = fill.querySelector("span").getBoundingClientRect();
    const below = whole.bottom - label.bottom > label.height / 2;
    const line = below ? whole.width : whole.right - label.right;
    const least = fill.closest(".below") ? whole.width / 2 - MUCH : LINE_FOR_A_PEN;
    if (line < least) say("there is no room to write after", fill.textContent);
  }

  const block = (node) => {
    let element = node.parentElement;
    while (getComputedStyle(element).display.startsWith("inline")) element = element.parentElement;
    return element;
  };
  const lines = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (!node.data.trim()) continue;
    const style = getComputedStyle(node.parentElement);
    if (style.display === "none") say("text is hidden", node.data);
    if (style.visibility !== "visible" || Number(style.opacity) < 1) say("text is faint", node.data);
    const box = block(node).getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) {
      if (line.width < MUCH) continue;
      if (line.left < box.left - MUCH || line.right > box.right + MUCH) {
        say("text is outside of its box", node.data);
      }
      // The middle of the line: what letters of another font have above and below may touch.
      const middle = (line.top + line.bottom) / 2, reach = line.height / 5;
      lines.push({node, left: line.left, right: line.right,
                  top: middle - reach, bottom: middle + reach});
    }
  }
  lines.sort((one, other) => one.top - other.top);
  for (let place = 0; place < lines.length; place += 1) {
    const one = lines[place];
    for (let next = place + 1; next < lines.length && lines[next].top < one.bottom; next += 1) {
      const other = lines[next];
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      if (across > MUCH && one.node !== other.node) say("text is over other text", other.node.data);
    }
  }
  return faults;
}
