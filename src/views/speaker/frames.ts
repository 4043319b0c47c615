/** The two small stages of the speaker's view: still copies of the page that are only ever sent addresses. */
import { element } from '../../browser/dom.ts';
import { addressOf, type Outline, type Place } from '../../sync/place.ts';

export interface Frame {
  root: HTMLElement;
  /** Shows a place, or nothing. */
  show(place: Place | undefined): void;
}

/** A frame with its heading. */
export function createFrame(
  outline: Outline,
  title: string,
  className: string,
): Frame & { heading: HTMLElement; pane: HTMLElement } {
  // A phone has no room for what comes next, and does not load it.
  const frame = element('iframe', { title, tabindex: '-1', loading: 'lazy' });
  frame.inert = true;
  const heading = element('h2', {}, title);
  const pane = element('div', { class: 'pane' }, frame);
  const room = element('div', { class: 'room-for-slide' }, pane);
  const root = element('section', { class: className }, heading, room);
  let address = '';
  let isLoaded = false;
  // The same page with another hash: the frame moves, it does not load again.
  const go = () => frame.contentWindow?.location.replace(address);
  frame.addEventListener('load', () => {
    // Without an address the frame is empty, and that is loaded as well.
    isLoaded = address !== '';
    if (isLoaded && frame.getAttribute('src') !== address) go();
  });
  return {
    root,
    heading,
    pane,
    show(place) {
      frame.hidden = place === undefined;
      if (!place) return;
      const wanted = `?view=preview${addressOf(outline, place)}`;
      if (wanted === address) return;
      address = wanted;
      // While it loads, a browser may lose an address that is given to it.
      if (isLoaded) go();
      else if (!frame.hasAttribute('src')) frame.src = wanted;
    },
  };
}
