/** Puts what the speaker says below each slide, folded. */
export function unfoldNotes(slides: readonly HTMLElement[]): void {
  for (const slide of slides) {
    const notes = slide.querySelector('aside.notes');
    if (!notes) continue;
    const fold = document.createElement('details');
    fold.className = 'spoken';
    const summary = document.createElement('summary');
    summary.textContent = 'What the speaker says';
    fold.append(summary, ...notes.cloneNode(true).childNodes);
    slide.append(fold);
  }
}
