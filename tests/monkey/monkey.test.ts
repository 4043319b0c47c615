import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { watchHoldings } from '../bench/holdings.ts';
import { deckAddress, useBrowser } from '../e2e/support/deck.ts';

const newPage = useBrowser();

/** What a person, a child or a cat does to the deck. Places are shares of the window's size. */
type Action =
  | { do: 'press'; key: string }
  | { do: 'click' | 'tap'; x: number; y: number }
  | { do: 'resize'; width: number; height: number }
  | { do: 'travel'; to: 'back' | 'forward' }
  | { do: 'view'; view: string }
  | { do: 'scroll'; by: number };

const moves = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Space'];
// Not F: the driver of the browser cannot resize a window that fills the screen.
const keys = [
  // Moves twice: what the keys are for.
  ...[...moves, ...moves, 'Home', 'End', 'Shift+ArrowRight'],
  ...['Escape', 'Escape', 'Enter', 'Tab', 'Shift+Tab', 'Backspace', 'Period', 'Shift+Slash'],
  ...['b', 'd', 'g', 'n', 'o', 'p', 's', 'v', '1', '9', 'x'],
];
const sizes = [
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
  { width: 720, height: 405 },
  { width: 360, height: 740 },
  { width: 1600, height: 700 },
];
const views = ['', '?view=page', '?view=print', '?view=preview', '?view=speaker'];

const share = fc.integer({ min: 0, max: 99 }).map((percent) => percent / 100);
/** Plain objects, so that a failing sequence is told without their prototypes. */
const record = <Act>(model: { [Key in keyof Act]: fc.Arbitrary<Act[Key]> }) =>
  fc.record(model, { noNullPrototype: true });
const kind = <Kind extends Action['do']>(name: Kind) => fc.constant<Kind>(name);
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 72, arbitrary: record({ do: kind('press'), key: fc.constantFrom(...keys) }) },
  { weight: 12, arbitrary: record({ do: kind('click'), x: share, y: share }) },
  { weight: 7, arbitrary: record({ do: kind('tap'), x: share, y: share }) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(...sizes)
      .map((size): Action => ({ do: 'resize', width: size.width, height: size.height })),
  },
  {
    weight: 2,
    arbitrary: record({ do: kind('travel'), to: fc.constantFrom('back', 'forward') }),
  },
  { weight: 2, arbitrary: record({ do: kind('view'), view: fc.constantFrom(...views) }) },
  {
    weight: 2,
    arbitrary: record({ do: kind('scroll'), by: fc.integer({ min: -900, max: 900 }) }),
  },
);

/** Goes through the history of the deck, and not to the empty page before it. */
function travel(to: 'back' | 'forward') {
  const { canGoBack, canGoForward } = window.navigation;
  if (to === 'back' ? canGoBack : canGoForward) history[to]();
}

function leaveFor(view: string) {
  location.assign(`/${view}${location.hash}`);
}

/** Does one thing, without waiting for what it brings about. */
async function perform(page: Page, act: Action): Promise<void> {
  const at = ({ x, y }: { x: number; y: number }): [number, number] => {
    const { width = 0, height = 0 } = page.viewportSize() ?? {};
    return [x * width, y * height];
  };
  switch (act.do) {
    case 'press':
      return page.keyboard.press(act.key);
    case 'click':
      return page.mouse.click(...at(act));
    case 'tap':
      return page.touchscreen.tap(...at(act));
    case 'scroll':
      return page.mouse.wheel(0, act.by);
    case 'resize':
      return page.setViewportSize(act);
    case 'view':
      await page.evaluate(leaveFor, act.view).catch(() => undefined);
      return undefined;
    case 'travel':
      // A page that is just being left is not left once more.
      await page.evaluate(travel, act.to).catch(() => undefined);
      return undefined;
    default:
      return act satisfies never;
  }
}

/**
 * Does one thing, and gives up its answer when the page is left meanwhile: the browser loses the answer to a
 * touch that was on its way to the old page, and the driver would wait for it without end.
 */
async function performUnlessLeft(page: Page, act: Action): Promise<void> {
  let tellLeft = () => {};
  const left = new Promise<void>((resolve) => {
    tellLeft = resolve;
  });
  page.once('domcontentloaded', tellLeft);
  await Promise.race([perform(page, act), left]);
  page.off('domcontentloaded', tellLeft);
}

/** What is wrong with the page as it stands, with its address or without; nothing where all is well. */
function faultsOf(isAddressed: boolean): string[] {
  const { view, deck, liveCharts } = document.documentElement.dataset;
  if (deck !== 'ready') return [`${location.href} is not ready`];
  if (document.querySelector('[data-moving]')) return ['something moves'];
  if (view !== 'present' && view !== 'preview') return [];
  const section = document.querySelector('section.present');
  if (!section) return ['no slide is shown'];
  const steps = [...section.querySelectorAll<HTMLElement>('.fragment[data-step]')];
  const visible = steps.filter((step) => step.classList.contains('visible'));
  const [, id = section.id, fragment] = location.hash.split('/');
  const faults: string[] = [];
  if (isAddressed && (id || section.id) !== section.id)
    faults.push(`${location.hash}, but ${section.id} is shown`);
  const addressed = fragment === undefined ? 0 : Number(fragment) + 1;
  if (isAddressed && addressed !== visible.length)
    faults.push(`${location.hash} at step ${visible.length}`);
  const figure = section.querySelector<HTMLElement>('figure[data-chart]');
  const canvas = figure?.querySelector('canvas');
  if (figure && canvas) {
    const wanted = visible.at(-1)?.dataset.step;
    const shown = figure.dataset.step;
    const isFirst = shown !== undefined && steps.every(({ dataset }) => dataset.step !== shown);
    if (wanted === undefined ? !isFirst : shown !== wanted)
      faults.push(
        `the chart of ${section.id} is at ${shown}, the slide at ${wanted ?? 'its first'}`,
      );
    // Read from a small copy: a canvas that is read again and again is moved out of the graphics card.
    const copy = new OffscreenCanvas(96, 54).getContext('2d', { willReadFrequently: true });
    // A chart that is yet to be drawn has a canvas of no size, and none can be copied.
    if (canvas.width > 0 && canvas.height > 0) copy?.drawImage(canvas, 0, 0, 96, 54);
    if (!copy?.getImageData(0, 0, 96, 54).data.some((part) => part > 0))
      faults.push(`the chart of ${section.id} is blank`);
  }
  const isOverview = document.querySelector('.reveal.overview') !== null;
  if (!isOverview && Number(liveCharts) > 3) faults.push(`${liveCharts} charts are alive`);
  return faults;
}

/** Waits until all is well, for so many milliseconds. Throws with what is not. */
async function expectWell(page: Page, isAddressed: boolean, timeout: number): Promise<void> {
  await page
    .waitForFunction(`(${faultsOf.toString()})(${isAddressed}).length === 0`, undefined, {
      timeout,
    })
    .catch(async () => expect(await page.evaluate(faultsOf, isAddressed)).toEqual([]));
}

/** What Chromium tells of a page that is left before its type is shown, and of a touch while it scrolls. */
const harmless = [
  'was preloaded using link preload but not used',
  'Ignored attempt to cancel a touchstart event',
];
const isHarmless = (text: string) => harmless.some((part) => text.includes(part));

/** Another seed: MONKEY_SEED=7 npm run monkey */
const seed = Number(process.env.MONKEY_SEED ?? 2025);
/** How many actions are done, in sequences of up to `length`: the shortest that fails is told, with its seed. */
const actions = { all: 2000, length: 200 };
/** After so many actions the page is looked at, once nothing moves. */
const pause = 20;
/** In megabytes, what a page may hold once its garbage is gone: the views hold three to seven. */
const mostMemory = 20;

/** A deck in a context of its own, where sources are not left for and no second window opens. */
async function openDeck(isStill: boolean) {
  const watched = await newPage({
    hasTouch: true,
    reducedMotion: isStill ? 'reduce' : 'no-preference',
  });
  const context = watched.page.context();
  await context.addInitScript(() => {
    // A page behind another window is neither drawn nor does it answer keys.
    window.open = () => null;
    addEventListener('click', (event) => {
      const link = event.target instanceof Element && event.target.closest('a');
      if (link && (link.target || link.origin !== location.origin)) event.preventDefault();
    });
  });
  await watched.page.goto(deckAddress());
  return watched;
}

test('two thousand random keys, clicks, taps, sizes, views and history moves break nothing', async () => {
  let done = 0;
  let hasFailed = false;
  const sequence = fc.noBias(
    fc.array(action, { minLength: 1, maxLength: actions.length, size: 'max' }),
  );
  await fc.assert(
    fc.asyncProperty(sequence, fc.boolean(), async (acts, isStill) => {
      // As many sequences as it takes, and after a failure as many as shorten it.
      if (done >= actions.all && !hasFailed) return;
      // What fails is tried often to find the shortest: each time a whole wait.
      const patience = hasFailed ? 3000 : 10_000;
      const { page, complaints, close } = await openDeck(isStill);
      try {
        for (const [index, act] of acts.entries()) {
          await performUnlessLeft(page, act);
          // reveal.js writes the address up to a second late: that is waited for at the end alone.
          if (index % pause === pause - 1) await expectWell(page, false, patience);
        }
        await expectWell(page, true, patience);
        expect(complaints.filter((text) => !isHarmless(text))).toEqual([]);
        const { heap } = await watchHoldings(page).then((holdings) => holdings());
        expect(heap / 1_000_000).toBeLessThan(mostMemory);
        done += acts.length;
      } catch (error) {
        hasFailed = true;
        throw error;
      } finally {
        await close();
      }
    }),
    {
      seed,
      numRuns: 60,
      // A sequence takes seconds: one that never ends is a failure of its own, told like any other.
      timeout: 60_000,
      interruptAfterTimeLimit: 270_000,
      markInterruptAsFailure: true,
    },
  );
  expect(done).toBeGreaterThanOrEqual(actions.all);
});
