/** Builds an element with its attributes and what is in it. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A button with words on it and what a press does. */
export function button(words: string, press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, words);
  made.addEventListener('click', press);
  return made;
}
