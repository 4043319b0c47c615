/** Scenes that go on from slide to slide. */

import { expect, test } from 'vitest';
import { hashOf, settle } from '../../../src/cli/deck-page.ts';
import { sceneOfStep } from '../../support/specs.ts';
import { slides, story } from '../../support/story.ts';
import { goTo, neighboursDrawn, open, pressBeforeAnyFrame, shown } from '../support/deck.ts';
import { useStage } from '../support/shared-pages.ts';

const movingAt = useStage({});
const stillAt = useStage({ reducedMotion: 'reduce' });

/** Slides whose charts are scenes, in running order. */
const scenes = slides.flatMap(({ id, place, content }) => {
  if (content.layout === 'text') return [];
  const { steps } = content.chart.content(story);
  return steps.every(sceneOfStep) ? [{ id, place, presses: steps.length - 1 }] : [];
});

/** A scene of several steps and the one after it, in the same colours or in others. */
function findNeighbours(isSameScheme: boolean) {
  for (const [index, from] of scenes.entries()) {
    const to = scenes[index + 1];
    const isNext = to && to.place.number === from.place.number + 1;
    if (
      isNext &&
      from.presses > 0 &&
      (from.place.act.scheme === to.place.act.scheme) === isSameScheme
    )
      return { from, to };
  }
  throw new Error('no scene is followed by such a scene');
}

const { from, to } = findNeighbours(true);

/** Presses a key, and gives the picture of the chart before it and right after, and whether it moves then. */
function pictureAround(key: string) {
  const chart = () => {
    const figure = document.querySelector<HTMLElement>('section.present figure');
    const picture = figure?.querySelector('canvas')?.toDataURL();
    return { picture, isMoving: figure?.dataset.moving !== undefined };
  };
  const before = chart();
  document.dispatchEvent(new KeyboardEvent('keydown', { key }));
  return { before: before.picture, after: chart() };
}

const picture = () =>
  document.querySelector<HTMLCanvasElement>('section.present canvas')?.toDataURL();

test('a scene begins with what the slide before showed and comes to rest as its own, and back the same way', async () => {
  const { page, complaints, close } = await movingAt(to.id);
  const arrived = await page.evaluate(picture);
  await goTo(page, from.id, from.presses);
  const left = await page.evaluate(picture);
  await neighboursDrawn(page);
  for (const [key, start, end] of [
    ['ArrowRight', left, arrived],
    ['ArrowLeft', arrived, left],
  ] as const) {
    const { before, after } = await page.evaluate(pictureAround, key);
    expect(before === start, key).toBe(true);
    expect(after.isMoving, key).toBe(true);
    expect(after.picture === start, key).toBe(true);
    await settle(page);
    expect((await page.evaluate(picture)) === end, key).toBe(true);
  }
  expect(complaints).toEqual([]);
  await close();
});

test.each([
  ['back and on again', ['ArrowRight', 'ArrowLeft', 'ArrowRight']],
  ['on to the slide after and back', ['ArrowRight', 'PageDown', 'PageUp']],
])('keys that come in the middle of a move lose nothing: %s', async (_, keys) => {
  const { page, close } = await movingAt(from.id, from.presses);
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForFunction(() => document.querySelector('[data-moving]'));
  }
  await settle(page);
  const { slide, steps } = await shown(page);
  const seen = await page.evaluate(picture);
  await open(page, hashOf(slide ?? '', steps.length));
  expect((await page.evaluate(picture)) === seen).toBe(true);
  await close();
});

test('keys pressed one upon the other leave the scene of the last', async () => {
  const { page, close } = await movingAt(to.id);
  const arrived = await page.evaluate(picture);
  await goTo(page, from.id, from.presses);
  await pressBeforeAnyFrame(page, ['ArrowRight', 'ArrowLeft', 'ArrowRight']);
  await settle(page);
  expect((await shown(page)).slide).toBe(to.id);
  expect((await page.evaluate(picture)) === arrived).toBe(true);
  await close();
});

test('in other colours a scene fades in, and none of the slide before is in it', async () => {
  const { from: before, to: after } = findNeighbours(false);
  const { page, close } = await movingAt(before.id, before.presses);
  await neighboursDrawn(page);
  const seen = await page.evaluate(pictureAround, 'ArrowRight');
  expect((await shown(page)).slide).toBe(after.id);
  expect(seen.after.isMoving).toBe(true);
  expect(seen.after.picture === seen.before).toBe(false);
  await settle(page);
  await close();
});

test('a jump moves nothing, and neither does a press for those who asked for less motion', async () => {
  const jumping = await movingAt(from.id);
  await neighboursDrawn(jumping.page);
  const jumped = await jumping.page.evaluate(
    async (hash) => {
      const changed = new Promise((resolve) => {
        addEventListener('hashchange', resolve, { once: true });
      });
      location.hash = hash;
      await changed;
      const canvas = document.querySelector<HTMLCanvasElement>('section.present canvas');
      return {
        isMoving: document.querySelector('[data-moving]') !== null,
        picture: canvas?.toDataURL(),
      };
    },
    hashOf(to.id, 0),
  );
  expect((await shown(jumping.page)).slide).toBe(to.id);
  expect(jumped.isMoving).toBe(false);
  await jumping.close();

  const { page, close } = await stillAt(from.id, from.presses);
  await neighboursDrawn(page);
  const { after } = await page.evaluate(pictureAround, 'ArrowRight');
  expect(after.isMoving).toBe(false);
  expect(after.picture === jumped.picture).toBe(true);
  await close();
});
