/** Waits until the page's first words are painted; not at all where the browser does not tell of it. */
export function firstPaint(): Promise<void> {
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
