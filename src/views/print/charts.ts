/** The print view's charts: on screen those that come near, for a printer all. */
import type { MountedChart } from '../../chart/mount.ts';

/** Draws on screen the charts that come near and lets them go when they are far; for a printer, all. */
export function drawWhenSeen(charts: readonly MountedChart[]): void {
  const near = new Set<MountedChart>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const chart = charts.find(({ section }) => section === target);
        if (!chart) continue;
        if (isIntersecting) {
          near.add(chart);
          chart.show({ animate: false });
        } else {
          near.delete(chart);
          chart.unmount();
        }
      }
    },
    { rootMargin: '100% 0px' },
  );
  for (const { section } of charts) observer.observe(section);
  window.addEventListener('beforeprint', () => {
    for (const chart of charts) {
      if (chart.isDrawn) chart.redraw();
      else chart.show({ animate: false });
    }
  });
  window.addEventListener('afterprint', () => {
    for (const chart of charts) if (!near.has(chart)) chart.unmount();
  });
}
