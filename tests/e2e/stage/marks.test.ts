import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { settle } from '../../../src/cli/deck-page.ts';
import { talk } from '../../support/story.ts';
import { goTo, open, press, resize, useBrowser } from '../support/deck.ts';
import { usePair, withSpeaker } from '../support/pair.ts';
import { enter, joined, joinRoom, phone, stands, useRooms } from '../support/room-page.ts';
import { useSharedPages } from '../support/shared-pages.ts';

const newPage = useBrowser();
const borrowPage = useSharedPages();
const pairAt = usePair(newPage);
const newRoom = useRooms();
const still = { reducedMotion: 'reduce' } as const;

/** Where the middle of what a selector finds is in the window. */
async function middleOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  return page.locator(selector).evaluate((found) => {
    const { x, y, width, height } = found.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
}

/** A place on the slide, in its pixels, as a place in the window. */
async function placeOn(page: Page, box: string, [x, y]: readonly [number, number]) {
  return page.locator(box).evaluate(
    (found, [across, down]) => {
      const { left, top, width } = found.getBoundingClientRect();
      const scale = width / 1280;
      return { x: left + across * scale, y: top + down * scale };
    },
    [x, y] as const,
  );
}

const light = '.marks g:not([visibility="hidden"]) .pointer';
const corners = [
  [40, 40],
  [640.5, 360],
  [1233, 690],
] as const;

describe('the pointer’s light', () => {
  test('stands on the audience’s screen within two pixels of where the speaker points, at three scales', async () => {
    const { stage, speaker, close } = await pairAt('plunge');
    for (const viewport of [
      { width: 1280, height: 720 },
      { width: 1920, height: 1080 },
      { width: 800, height: 600 },
    ]) {
      await stage.setViewportSize(viewport);
      await settle(stage);
      for (const corner of corners) {
        const hand = await placeOn(speaker, '.now .pane', corner);
        await speaker.mouse.move(hand.x, hand.y);
        await speaker.mouse.down();
        const wanted = await placeOn(stage, '#plunge', corner);
        await expect
          .poll(async () => {
            if ((await stage.locator(light).count()) === 0) return Number.POSITIVE_INFINITY;
            const { x, y } = await middleOf(stage, light);
            return Math.hypot(x - wanted.x, y - wanted.y);
          })
          .toBeLessThan(2);
        await speaker.mouse.up();
        await stage.waitForSelector(light, { state: 'detached' });
      }
    }
    await stage.setViewportSize({ width: 1280, height: 720 });
    await close();
  });

  test('follows the speaker’s mouse while L is held, and the stage’s own mouse between L and Escape', async () => {
    const { stage, speaker, close } = await pairAt('plunge');
    const hand = await placeOn(speaker, '.now .pane', [300, 300]);
    await speaker.mouse.move(hand.x, hand.y);
    await speaker.keyboard.down('l');
    await speaker.mouse.move(hand.x + 5, hand.y);
    await stage.waitForSelector(light);
    await speaker.keyboard.up('l');
    await stage.waitForSelector(light, { state: 'detached' });

    await stage.bringToFront();
    await stage.keyboard.press('l');
    await stage.waitForSelector('.marks[data-mode="pointer"]');
    await stage.mouse.move(200, 100);
    await stage.mouse.move(210, 110);
    await stage.waitForSelector(light);
    const { x, y } = await middleOf(stage, light);
    expect(Math.hypot(x - 210, y - 110)).toBeLessThan(2);
    await speaker.waitForSelector(light);
    // The talk goes on under the light.
    await press(stage, 'PageDown');
    await stands(stage, 'plunge', 1);
    await stage.keyboard.press('Escape');
    await stage.waitForSelector(light, { state: 'detached' });
    await speaker.waitForSelector(light, { state: 'detached' });
    expect(await stage.locator('.overview').count()).toBe(0);
    await close();
  });

  test('follows a finger on the slide of the speaker’s phone, and goes out when that is lifted', async () => {
    const room = await newRoom();
    const stage = await joinRoom(borrowPage, room, 'stage');
    const speaker = await joinRoom(borrowPage, room, 'speaker');
    const client = await speaker.page.context().newCDPSession(speaker.page);
    for (const corner of corners) {
      const finger = await placeOn(speaker.page, '.now .pane', corner);
      const near = { x: finger.x + 9, y: finger.y };
      await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [near] });
      await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [finger] });
      const wanted = await placeOn(stage.page, '#exodus', corner);
      await expect
        .poll(async () => {
          if ((await stage.page.locator(light).count()) === 0) return Number.POSITIVE_INFINITY;
          const { x, y } = await middleOf(stage.page, light);
          return Math.hypot(x - wanted.x, y - wanted.y);
        })
        .toBeLessThan(2);
      await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await stage.page.waitForSelector(light, { state: 'detached' });
    }
    await stands(stage.page, 'exodus', 0);
    await Promise.all([stage, speaker].map(({ close }) => close()));
  });
});

/** The lines that a window shows: their inks, and the corners of the box around each on the slide. */
async function linesOn(page: Page) {
  return page.locator('.marks polyline').evaluateAll((lines) =>
    lines.map((line) => {
      const points = (line.getAttribute('points') ?? '').split(' ');
      return { ink: line.getAttribute('data-ink'), first: points[0], last: points.at(-1) };
    }),
  );
}

/** Draws a line over a box that shows a slide. */
async function draw(page: Page, box: string, ...places: (readonly [number, number])[]) {
  const hands = await Promise.all(places.map((place) => placeOn(page, box, place)));
  const [first] = hands;
  if (!first) return;
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  for (const { x, y } of hands.slice(1)) await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.up();
}

/** How far the ends of a line are from where they were meant, in pixels of the slide. */
function miss(line: { first?: string; last?: string } | undefined, ...ends: (readonly number[])[]) {
  return [line?.first, line?.last].map((text, index) => {
    const [x = Number.NaN, y = Number.NaN] = (text ?? '').split(',').map(Number);
    const [across = 0, down = 0] = ends[index] ?? [];
    return Math.hypot(x - across, y - down);
  });
}

describe('the pen', () => {
  test('draws from the speaker’s view on the slide, in three inks, and takes lines back', async () => {
    const { stage, speaker, close } = await pairAt('plunge');
    await speaker.getByRole('button', { name: 'Pen', exact: true }).click();
    await draw(speaker, '.now .pane', [100, 600], [400, 300], [1100, 200]);
    await expect.poll(() => linesOn(stage)).toHaveLength(1);
    await expect
      .poll(async () => Math.max(...miss((await linesOn(stage))[0], [100, 600], [1100, 200])))
      .toBeLessThan(2);
    for (const ink of ['Amber', 'Teal']) {
      await speaker.getByRole('button', { name: ink }).click();
      await draw(speaker, '.now .pane', [300, 300], [500, 500]);
    }
    const inks = async () => (await linesOn(stage)).map(({ ink }) => ink);
    await expect.poll(inks).toEqual(['loss', 'people', 'money']);
    await speaker.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(inks).toEqual(['loss', 'people']);
    await press(speaker, 'PageDown');
    await stands(stage, 'plunge', 1);
    expect(await inks()).toEqual(['loss', 'people']);
    await press(speaker, 'End');
    await stands(stage, talk.at(-1)?.id ?? '', 0);
    expect(await inks()).toEqual([]);
    await goTo(stage, 'plunge', 0);
    await expect.poll(() => linesOn(speaker)).toHaveLength(2);
    await speaker.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(inks).toEqual([]);
    await speaker.getByRole('button', { name: 'Pen', exact: true }).click();
    await close();
  });

  test('draws on stage where it is, in windows of three sizes, and the talk goes on with it in hand', async () => {
    const { page: stage, close } = await borrowPage(still);
    await open(stage, '#/plunge');
    for (const [width, height] of [
      [1280, 720],
      [1920, 1080],
      [800, 600],
    ] as const) {
      const where = `at ${width} × ${height}`;
      await resize(stage, width, height);
      await goTo(stage, 'plunge', 0);
      await stage.keyboard.press('w');
      await stage.getByRole('button', { name: 'Done' }).waitFor();
      await stage.keyboard.press('2');
      await draw(stage, '#plunge', [200, 500], [900, 150]);
      const [line] = await linesOn(stage);
      expect(line?.ink, where).toBe('money');
      expect(Math.max(...miss(line, [200, 500], [900, 150])), where).toBeLessThan(2);
      const seen = await stage.locator('.marks polyline').evaluate((found) => {
        if (!(found instanceof SVGPolylineElement)) return undefined;
        const { x, y } = found.points.getItem(0).matrixTransform(found.getScreenCTM() ?? undefined);
        return { x, y };
      });
      const meant = await placeOn(stage, '#plunge', [200, 500]);
      const distance = Math.hypot((seen?.x ?? 0) - meant.x, (seen?.y ?? 0) - meant.y);
      expect(distance, where).toBeLessThan(2);
      await press(stage, 'PageDown');
      await stands(stage, 'plunge', 1);
      await stage.keyboard.press('z');
      expect(await linesOn(stage), where).toEqual([]);
      await stage.keyboard.press('Escape');
      await expect.poll(() => stage.getByRole('button', { name: 'Done' }).isVisible()).toBe(false);
    }
    await close();
  });

  test('draws with a finger on stage, and that is no swipe to the next slide', async () => {
    const { page: stage, close } = await borrowPage({ ...still, hasTouch: true });
    await open(stage, '#/plunge');
    await stage.keyboard.press('w');
    await stage.getByRole('button', { name: 'Done' }).waitFor();
    const client = await stage.context().newCDPSession(stage);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: x === undefined ? [] : [{ x, y: 400 }],
      });
    await touch('touchStart', 900);
    for (let x = 850; x >= 300; x -= 50) await touch('touchMove', x);
    await touch('touchEnd');
    const [line] = await linesOn(stage);
    expect(Math.max(...miss(line, [900, 400], [300, 400]))).toBeLessThan(2);
    await stands(stage, 'plunge', 0);
    await close();
  });

  test('shows a window that is opened later, or loaded again, what was drawn before', async () => {
    const watched = await borrowPage(still);
    const { page: stage, close } = watched;
    await open(stage, '#/plunge');
    await stage.keyboard.press('w');
    await stage.getByRole('button', { name: 'Done' }).waitFor();
    await draw(stage, '#plunge', [200, 500], [900, 150]);
    const drawn = await linesOn(stage);
    expect(drawn).toHaveLength(1);
    const { speaker } = await withSpeaker(watched);
    await expect.poll(() => linesOn(speaker)).toEqual(drawn);
    await stage.reload();
    await settle(stage);
    await expect.poll(() => linesOn(stage)).toEqual(drawn);
    await close();
  });

  test('leaves no trace on paper', async () => {
    const { page: stage, close } = await newPage(still);
    await open(stage, '#/plunge');
    await stage.keyboard.press('w');
    await stage.getByRole('button', { name: 'Done' }).waitFor();
    await draw(stage, '#plunge', [200, 500], [900, 150]);
    expect(await linesOn(stage)).toHaveLength(1);
    await stage.emulateMedia({ media: 'print' });
    await stage.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const visible = () =>
      stage
        .locator('.marks, .mark-tools')
        .evaluateAll((found) => found.filter((part) => part.getClientRects().length > 0).length);
    expect(await visible()).toBe(0);
    await close();
  });

  test('draws from a phone for all who are in the room, and what it did out of reach is there when it is back, as after a new server', async () => {
    const room = await newRoom();
    const stage = await joinRoom(borrowPage, room, 'stage');
    const speaker = await joinRoom(borrowPage, room, 'speaker');
    const listener = await joinRoom(borrowPage, room, 'sideways');
    await speaker.page.getByRole('button', { name: 'Pen', exact: true }).tap();
    await draw(speaker.page, '.now .pane', [100, 600], [1100, 200]);
    for (const { page } of [stage, listener])
      await expect
        .poll(async () => Math.max(...miss((await linesOn(page))[0], [100, 600], [1100, 200])))
        .toBeLessThan(4);
    const [middle, end] = await Promise.all(
      [[600, 400] as const, [900, 500] as const].map((at) =>
        placeOn(speaker.page, '.now .pane', at),
      ),
    );
    if (!middle || !end) throw new Error('there are two places');
    await speaker.page.mouse.move(middle.x - 40, middle.y);
    await speaker.page.mouse.down();
    await speaker.page.mouse.move(middle.x, middle.y, { steps: 4 });
    await expect.poll(() => linesOn(stage.page)).toHaveLength(2);
    await speaker.page.context().setOffline(true);
    await speaker.page.mouse.move(end.x, end.y, { steps: 4 });
    await speaker.page.waitForSelector('html[data-room="lost"]', { state: 'attached' });
    await speaker.page.mouse.up();
    await draw(speaker.page, '.now .pane', [100, 100], [200, 100]);
    await draw(speaker.page, '.now .pane', [100, 200], [200, 200]);
    await speaker.page.getByRole('button', { name: 'Undo' }).click();
    const drawn = await linesOn(speaker.page);
    expect(drawn).toHaveLength(3);
    await speaker.page.context().setOffline(false);
    await joined(speaker.page);
    for (const { page } of [stage, listener])
      await expect.poll(() => linesOn(page), { timeout: 5000 }).toEqual(drawn);
    await room.close();
    await stage.page.waitForSelector('html[data-room="lost"]', { state: 'attached' });
    await room.reopen();
    await joined(stage.page);
    const late = await borrowPage({ ...phone, viewport: { width: 844, height: 390 } });
    await enter(late.page, room.codeOf('follow'));
    await expect.poll(() => linesOn(late.page)).toEqual(drawn);
    for (const { close } of [stage, speaker, listener, late]) await close();
  });
});
