/** Keeps the screen awake while the page is seen, where the browser allows it. */
export function keepAwake(): void {
  const ask = () => {
    if (document.visibilityState !== 'visible') return;
    // Refused on low battery or by policy: the talk goes on.
    void navigator.wakeLock?.request('screen').catch(() => undefined);
  };
  ask();
  document.addEventListener('visibilitychange', ask);
}
