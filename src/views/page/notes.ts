/** Puts what the speaker says into the page as its prose: each part beside the step it is said at. */

/** A paragraph of the notes as one of the page: without the name of its step, which stands in the notes for the speaker. */
function proseOf(note: Element): HTMLElement {
  const prose = document.createElement('p');
  prose.className = 'spoken';
  prose.append(...note.cloneNode(true).childNodes);
  if (note.hasAttribute('data-cue')) prose.querySelector('b')?.remove();
  return prose;
}

/** The part of a slide after which what is said at a step stands: its words, or the last part before its notes. */
function placeFor(slide: HTMLElement, step: string | null): Element | null {
  const captions = slide.querySelector('.captions');
  if (step !== null) {
    const words = slide.querySelector(`.fragment[data-step="${CSS.escape(step)}"]`);
    // In free markup a step may be an item of a list: there the prose follows the whole.
    if (words && !words.closest('.body')) return words;
  } else if (captions) {
    return captions.querySelector(':scope > p:not(.fragment)');
  }
  return slide.querySelector(':scope > .body, :scope > figure');
}

/** Adds the speaker's words to each slide, in their order: the opening, those of each step, then the rest. */
export function spreadNotes(slides: readonly HTMLElement[]): void {
  for (const slide of slides) {
    let last: Element | null = null;
    for (const note of slide.querySelectorAll('aside.notes > p')) {
      const step = note.getAttribute('data-cue');
      const isAtPlace = step !== null || last === null;
      const place: Element | null = (isAtPlace && placeFor(slide, step)) || last;
      const prose = proseOf(note);
      // What is said after the one before it at the same place follows that, not the place.
      const isSamePlace = place?.matches('.body, figure') && last?.parentElement === slide;
      if (isSamePlace) last?.after(prose);
      else if (place) place.after(prose);
      else slide.querySelector('.captions')?.prepend(prose);
      last = prose;
    }
  }
}
