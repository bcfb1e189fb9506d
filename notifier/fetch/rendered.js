// Returns the page's markup with open shadow trees in the place of what they stand for.
() => {
  const written = (node) => {
    if (node.nodeType !== Node.ELEMENT_NODE) return node.cloneNode(false);
    if (node.localName === "slot" && node.assignedNodes) {
      const box = document.createElement("div");
      const given = node.assignedNodes();
      for (const child of given.length ? given : node.childNodes) box.append(written(child));
      return box;
    }
    const copy = node.cloneNode(false);
    if (["script", "style", "template", "noscript"].includes(node.localName)) return copy;
    const root = node.shadowRoot || node;
    for (const child of root.childNodes) copy.append(written(child));
    return copy;
  };
  return written(document.documentElement).outerHTML;
}
