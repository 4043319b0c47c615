/** reveal.js as the stage uses it: slides and steps, touch that moves, overview, black screen. */
import Reveal, { type RevealApi } from 'reveal.js';
import { slideSize } from '../../deck/slide-size.ts';
import { takesAddress } from '../../sync/identity.ts';

/** Makes the rendered slides a deck that can be moved through. */
export async function startReveal(element: HTMLElement, isPreview: boolean): Promise<RevealApi> {
  // Until this class is set the page is an article and reveal.js's own styles are without effect.
  element.classList.add('reveal');
  // Without a colour reveal.js asks the browser for each slide's, one layout a slide; the light is ours.
  for (const slide of element.querySelectorAll<HTMLElement>('section.slide'))
    slide.dataset.backgroundColor = '#000';
  // A browser scrolls to the heading that an address names, and in a frame the page around it too.
  if (window.parent !== window)
    for (const heading of element.querySelectorAll('[id^="/"]')) heading.removeAttribute('id');
  const deck = new Reveal(element, {
    ...slideSize,
    // A page of a PDF is exactly a slide only without reveal.js's own margin.
    margin: 0,
    minScale: 0.1,
    maxScale: 4,
    center: false,
    // Slides are grids; reveal.js writes this on each one it shows.
    display: 'grid',
    hash: takesAddress(location.protocol),
    fragmentInURL: true,
    // Addresses and keys are the deck's own: see navigation.ts and keys.ts.
    respondToHashChanges: false,
    keyboard: false,
    jumpToSlide: false,
    help: false,
    controls: !isPreview,
    controlsTutorial: false,
    controlsLayout: 'bottom-right',
    controlsBackArrows: 'visible',
    progress: false,
    slideNumber: false,
    mouseWheel: false,
    transition: 'none',
    backgroundTransition: 'none',
    viewDistance: 2,
    mobileViewDistance: 2,
    postMessage: false,
    // Narrow windows are read as a page; the speaker's frames are small and stay slides.
    scrollActivationWidth: 0,
  });
  await deck.initialize();
  // Only the keyboard gives an arrow the focus: Space goes on, also after a click on the arrow back.
  element
    .querySelector('.controls')
    ?.addEventListener('mousedown', (event) => event.preventDefault());
  // reveal.js calls itself an application, and a screen reader then no longer reads line by line.
  element.removeAttribute('role');
  return deck;
}
