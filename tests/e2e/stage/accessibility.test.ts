import { describe, expect, test } from 'vitest';
import { settle, stepsOf } from '../../../src/cli/deck-page.ts';
import { titleOf } from '../../support/story.ts';
import { audit, auditSlide } from '../support/audit.ts';
import { deckAddress, goTo, open, press, useBrowser } from '../support/deck.ts';
import { useSharedPages, useStage } from '../support/shared-pages.ts';

const newPage = useBrowser();
const borrowPage = useSharedPages();
const stageAt = useStage({ reducedMotion: 'reduce' });

describe('axe finds nothing', () => {
  test('on any slide at its last step, and on slides of words, which dim what comes later, at their first', async () => {
    const { page, close } = await stageAt('exodus');
    for (const { id, steps } of await stepsOf(page)) {
      const isOfWords = await page.locator(`[id="${id}"][data-layout="text"]`).count();
      for (const step of isOfWords && steps > 0 ? [0, steps] : [steps]) {
        await goTo(page, id, step);
        expect(await auditSlide(page), `${id}/${step}`).toEqual([]);
      }
    }
    await close();
  });

  test('on what stands around the slides, in each light', async () => {
    const { page, close } = await stageAt('exodus');
    for (const id of ['exodus', 'boom', 'crackdown', 'aftermath']) {
      await goTo(page, id, 0);
      expect(await audit(page), id).toEqual([]);
    }
    await close();
  });

  test('on a slide with its data open, in the overview and in the help', async () => {
    const { page, close } = await stageAt('plunge');
    await press(page, 'd');
    expect(await audit(page)).toEqual([]);
    await press(page, 'd');
    await press(page, 'o');
    // The overview is all slides at once: its headings are those of many pages.
    expect((await audit(page)).filter((line) => !line.startsWith('page-has-heading-one'))).toEqual(
      [],
    );
    await close();
  });

  test.each(['?view=print', '?view=speaker#/plunge'])('in %s', async (path) => {
    const { page, close } = await borrowPage();
    await open(page, path);
    await settle(page);
    expect(await audit(page)).toEqual([]);
    await close();
  });

  test('in the handout, but for the size of its links: it is shown as it is printed', async () => {
    const { page, close } = await borrowPage();
    await open(page, '?view=print&pages=notes');
    await settle(page);
    const found = await audit(page);
    expect(found.filter((line) => !line.startsWith('target-size'))).toEqual([]);
    await close();
  });

  test('without scripts', async () => {
    const { page, close } = await newPage({ bypassCSP: true });
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(deckAddress());
    expect(await audit(page)).toEqual([]);
    await close();
  });
});

test('a screen reader can read a slide: the deck is no application, and one slide is exposed', async () => {
  const { page, close } = await stageAt('plunge');
  expect(await page.locator('[role=application]').count()).toBe(0);
  const tree = await page.locator('body').ariaSnapshot();
  expect(tree).toContain(`heading "${titleOf('plunge')}" [level=3]`);
  expect(tree).not.toContain(`heading "${titleOf('rise')}"`);
  expect(tree).toMatch(
    /Exports of the Hi-Tech Park, a line from \d{4} to \d{4}: .* in \d{4}, the peak/,
  );
  await close();
});

test('whatever the Tab key comes to shows that it has the focus', async () => {
  const { page, close } = await stageAt('plunge');
  const seen: string[] = [];
  for (let presses = 0; presses < 24; presses += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const part = document.activeElement;
      if (!part || part === document.body) return undefined;
      const { outlineStyle, outlineWidth } = getComputedStyle(part);
      const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
      return `${part.tagName} ${part.className} ${isOutlined ? 'outlined' : 'unseen'}`;
    });
    if (focus) seen.push(focus);
  }
  expect(seen.filter((focus) => focus.endsWith('unseen'))).toEqual([]);
  expect(seen.join('\n')).toMatch(/^FIGURE /m);
  expect(seen.join('\n')).toMatch(/^SUMMARY /m);
  await close();
});
