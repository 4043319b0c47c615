/** How long a frame may take, in milliseconds: a page out of sight gets none, one in a frame of another origin too. */
const longestFrame = 1000;

/** Does some work once a frame has shown what has been done so far. Gives what takes it back. */
export function afterFrame(work: () => void): () => void {
  const next = () => {
    cancelAnimationFrame(frame);
    clearTimeout(task);
    task = setTimeout(work);
  };
  const frame = requestAnimationFrame(next);
  let task = setTimeout(next, longestFrame);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(task);
  };
}

/** Waits until the page's first words are painted; not at all where the browser does not tell of it. */
export function firstPaint(): Promise<void> {
  return new Promise((painted) => {
    // A page that is not seen is not painted, nor is a frame out of sight, and some browsers do not tell.
    const isTold = PerformanceObserver.supportedEntryTypes.includes('paint');
    const isFrame = window.parent !== window;
    if (!isTold || isFrame || document.visibilityState === 'hidden') {
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

/** Lets the browser paint and answer keys between two pieces of work. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
