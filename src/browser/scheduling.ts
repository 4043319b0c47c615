/** Does some work once a frame has shown what has been done so far. Gives what takes it back. */
export function afterFrame(work: () => void): () => void {
  let task: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    task = setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(task);
  };
}

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

/** Lets the browser paint and answer keys between two pieces of work. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
