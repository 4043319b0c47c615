/** How reveal.js is set up, for each view. */
import type { RevealConfig } from 'reveal.js';
import type { View } from './views.ts';

/** Size of a slide in pixels, before it is scaled. */
export const slideSize = { width: 1280, height: 720 } as const;

/** The options of reveal.js for a view of the page. */
export function configOf(view: View): RevealConfig {
  const isPreview = view === 'preview';
  return {
    ...slideSize,
    // A page of a PDF is exactly a slide only without reveal.js's own margin.
    margin: 0,
    minScale: 0.1,
    maxScale: 4,
    center: false,
    // Slides are grids; reveal.js writes this on each one it shows.
    display: 'grid',
    hash: true,
    respondToHashChanges: true,
    fragmentInURL: true,
    jumpToSlide: !isPreview,
    help: !isPreview,
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
    // Narrow windows are read as a page (reading.ts); the speaker's frames are small and stay slides.
    scrollActivationWidth: 0,
  };
}
