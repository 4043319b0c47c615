/**
 * What the page runs first: the deck, and on a phone only when its first slide is painted. There the page
 * can be read without scripts, and on a slow line they would share it with the slide's type.
 */
import { isNarrow } from './narrow.ts';

function firstPaint(): Promise<void> {
  return new Promise((painted) => {
    // A page that is not seen is not painted, and some browsers do not tell.
    const isTold = PerformanceObserver.supportedEntryTypes.includes('paint');
    if (!isTold || document.visibilityState === 'hidden') {
      painted();
      return;
    }
    new PerformanceObserver((entries, observer) => {
      if (entries.getEntriesByName('first-contentful-paint').length === 0) return;
      observer.disconnect();
      painted();
    }).observe({ type: 'paint', buffered: true });
    document.addEventListener('visibilitychange', () => painted(), { once: true });
  });
}

if (isNarrow()) await firstPaint();
await import('./main.ts');
