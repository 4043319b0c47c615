/** The way to a slide: by its number, its name, or words of its title. */

import { element } from '../../browser/dom.ts';
import type { Outline, OutlineSlide } from '../../sync/place.ts';
import { openDialog } from './dialog.ts';

/** Letters as they are typed in a hurry: small, without accents, with straight quotation marks. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'").toLowerCase();
}

/**
 * The slides that some words mean, likeliest first: the one of that number, those whose name begins with the
 * words, then those that have each word in their name or title. All slides for no words.
 */
export function findSlides(outline: Outline, words: string): OutlineSlide[] {
  if (/^\d+$/.test(words)) return outline.slice(Number(words) - 1, Number(words) || -1).slice(0, 1);
  const wanted = plain(words).split(/\s+/);
  const begins = (slide: OutlineSlide) => slide.id.startsWith(plain(words).replaceAll(' ', '-'));
  return outline
    .filter((slide) => {
      const text = plain(`${slide.id} ${slide.title}`);
      return wanted.every((word) => text.includes(word));
    })
    .sort((a, b) => Number(begins(b)) - Number(begins(a)));
}

/** What is said where nothing is found. */
function describeNone(outline: Outline, words: string): string {
  return /^\d+$/.test(words)
    ? `There is no slide ${words}: the talk has ${outline.length}.`
    : `No slide has “${words}” in its name or title.`;
}

/** Asks for a slide and lists those that are meant while it is typed; `go` is called with the one chosen. */
export function openJump(outline: Outline, go: (slide: OutlineSlide) => void): void {
  const input = element('input', {
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-controls': 'jump-hits',
    'aria-expanded': 'true',
    'aria-autocomplete': 'list',
  });
  const said = element('p', { role: 'status' });
  const list = element('ol', { id: 'jump-hits', role: 'listbox', 'aria-label': 'Slides' });
  const label = element('label', {}, 'Its number, its name or words of its title', input);
  const heading = element('h2', {}, 'Go to a slide');
  const dialog = openDialog('Go to a slide', heading, label, said, list);
  let hits: readonly OutlineSlide[] = [];
  let chosen = 0;

  const choose = (index: number) => {
    chosen = Math.min(hits.length - 1, Math.max(0, index));
    [...list.children].forEach((item, at) => {
      item.setAttribute('aria-selected', String(at === chosen));
      if (at === chosen) item.scrollIntoView({ block: 'nearest' });
    });
    if (hits[chosen]) input.setAttribute('aria-activedescendant', `jump-hit-${chosen}`);
    else input.removeAttribute('aria-activedescendant');
  };
  const take = (slide: OutlineSlide | undefined) => {
    if (!slide) return;
    dialog.close();
    go(slide);
  };
  const find = () => {
    const words = input.value.trim();
    hits = findSlides(outline, words);
    said.textContent = hits.length === 0 ? describeNone(outline, words) : '';
    list.replaceChildren(
      ...hits.map((slide, index) => {
        const item = element(
          'li',
          { role: 'option', id: `jump-hit-${index}` },
          element('b', {}, String(outline.indexOf(slide) + 1)),
          ` ${slide.title}`,
        );
        item.addEventListener('click', () => take(slide));
        return item;
      }),
    );
    choose(0);
  };
  input.addEventListener('input', find);
  input.addEventListener('keydown', (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) choose(chosen + by);
    else if (event.key === 'Enter') take(hits[chosen]);
    else return;
    event.preventDefault();
  });
  find();
}
