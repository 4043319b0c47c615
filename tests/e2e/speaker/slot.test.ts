import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { settle } from '../../../src/cli/deck-page.ts';
import { slides as ownSlides } from '../../support/story.ts';
import { goTo, press, useBrowser } from '../support/deck.ts';
import { usePair } from '../support/pair.ts';
import { enter, phone, stands, useRooms } from '../support/room-page.ts';
import { useSharedPages } from '../support/shared-pages.ts';

const borrowPage = useSharedPages();
const pairAt = usePair(useBrowser());
const newRoom = useRooms();

const timeOf = (speaker: Page) => speaker.locator('.talk').textContent();
const openList = (speaker: Page) => speaker.getByRole('button', { name: 'Slides' }).click();
const closeList = (speaker: Page) =>
  speaker.locator('.slide-list').getByRole('button', { name: 'Close', exact: true }).click();

async function setMinutes(speaker: Page, minutes: string) {
  await speaker.getByLabel('Minutes for the talk').fill(minutes);
  await speaker.keyboard.press('Tab');
}

/** A slide in the middle of the talk that can be left out, and those beside it. */
const index = ownSlides.findIndex(({ id }) => id === 'plunge');
const [before, out, after] = ownSlides.slice(index - 1, index + 2);
if (!before || !out || !after) throw new Error('the talk goes on before and after its war');
/** Presses to the last step of the slide before. */
const steps = (page: Page) => page.locator(`[id="${before.id}"] .fragment[data-step]`).count();

const titleOf = (page: Page, id: string) => page.locator(`[id="${id}"]`).getAttribute('data-title');

/** Waits until a stage shows a slide, at whatever step, and its address says so: the deck writes that a moment later. */
async function isOn(stage: Page, slide: string) {
  await stage.waitForFunction(
    (id) =>
      document.querySelector('section.present')?.id === id && location.hash.split('/')[1] === id,
    slide,
  );
}

/** Leaves the slide out, or takes it back in. */
async function toggle(speaker: Page) {
  await openList(speaker);
  await speaker.getByLabel(`In this talk: ${index + 1} `).click();
  await closeList(speaker);
}

describe('the length of the talk', () => {
  test('is the speaker’s to set: pace and plan follow it, and each length has times of its own', async () => {
    const { stage, speaker, close } = await pairAt('exodus');
    const asPlanned = await timeOf(speaker);
    await openList(speaker);
    const planOf = () =>
      speaker.locator('.slide-list tr', { hasText: 'Exodus from' }).locator('td').nth(1);
    const planned = await planOf().textContent();
    await setMinutes(speaker, '15');
    expect(await timeOf(speaker)).toBe('0:00 of 15:00');
    expect(await planOf().textContent()).not.toBe(planned);
    await speaker.getByText(/^Each slide has \d+ % of its planned time\.$/).waitFor();
    for (const wrong of ['0', '601', '7.5']) {
      await setMinutes(speaker, wrong);
      await speaker.getByText('A talk has from 1 to 600 whole minutes.').waitFor();
      expect(await timeOf(speaker)).toBe('0:00 of 15:00');
    }
    await setMinutes(speaker, '15');
    await closeList(speaker);

    await press(stage, 'ArrowRight');
    await speaker.waitForFunction(
      () => !/^0:00/.test(document.querySelector('.talk')?.textContent ?? '0:00'),
    );
    await speaker.reload();
    await settle(speaker);
    await speaker.waitForFunction(() =>
      / of 15:00$/.test(document.querySelector('.talk')?.textContent ?? ''),
    );
    expect(await timeOf(speaker)).not.toMatch(/^0:00 /);
    await speaker.getByRole('button', { name: 'Reset' }).click();
    await speaker.getByRole('button', { name: 'Reset the clock' }).click();
    await openList(speaker);
    const lastRun = () =>
      speaker.locator('.slide-list tr', { hasText: 'Exodus from' }).locator('td').last();
    expect(await lastRun().textContent()).toMatch(/^\d+:\d\d$/);
    await setMinutes(speaker, '');
    expect(await timeOf(speaker)).toBe(asPlanned);
    expect(await lastRun().textContent()).toBe('');
    await setMinutes(speaker, '15');
    expect(await lastRun().textContent()).toMatch(/^\d+:\d\d$/);
    await setMinutes(speaker, '');
    await closeList(speaker);
    await close();
  });

  test('that is set on the phone is that of all who lead', async () => {
    const room = await newRoom();
    const [laptop, speaker] = await Promise.all([borrowPage(), borrowPage(phone)]);
    await enter(laptop.page, room.codeOf('lead', '?view=speaker'));
    await enter(speaker.page, room.codeOf('lead', '?view=speaker'));
    await openList(speaker.page);
    await setMinutes(speaker.page, '12');
    await closeList(speaker.page);
    for (const { page } of [laptop, speaker])
      await page.getByText('0:00 of 12:00', { exact: true }).waitFor();
    await Promise.all([laptop, speaker].map(({ close }) => close()));
  });
});

describe('a slide that is left out', () => {
  test('is passed by by each press on stage and in the speaker’s view, both ways, and by what is told of the next', async () => {
    const { stage, speaker, close } = await pairAt(before.id);
    const last = await steps(stage);
    if (last > 0) await goTo(stage, before.id, last);
    await stands(stage, before.id, last);
    await toggle(speaker);
    const next = `Next slide: ${await titleOf(stage, after.id)}`;
    await speaker.locator('.next').getByText(next, { exact: true }).waitFor();
    await press(stage, 'ArrowRight');
    await stands(stage, after.id, 0);
    await press(stage, 'PageUp');
    await stands(stage, before.id, last);
    await stage.locator('.controls .navigate-right').click();
    await stands(stage, after.id, 0);
    await press(speaker, 'PageUp');
    await stands(stage, before.id, last);
    await press(speaker, 'PageDown');
    await stands(stage, after.id, 0);
    await press(stage, 'ArrowLeft');
    await stands(stage, before.id, last);
    await toggle(speaker);
    await press(stage, 'ArrowRight');
    await stands(stage, out.id, 0);
    await close();
  });

  test('is grey in the list and still reached from there, by its name, its address and the sheet', async () => {
    const { stage, speaker, close } = await pairAt(after.id);
    await toggle(speaker);
    await openList(speaker);
    const row = speaker.locator('.slide-list tr', {
      hasText: (await titleOf(stage, out.id)) ?? '',
    });
    expect(await row.getAttribute('class')).toBe('is-skipped');
    expect(await row.getByRole('checkbox').isChecked()).toBe(false);
    expect(await row.locator('td').nth(1).textContent()).toBe('0:00');
    await speaker.getByText(/^1 slide left out\. Each slide has its planned time\.$/).waitFor();
    await row.getByRole('button').click();
    await stands(stage, out.id, 0);
    await press(stage, 'ArrowRight');
    await stands(stage, out.id, 1);

    await goTo(stage, after.id, 0);
    await goTo(stage, out.id, 0);
    await goTo(stage, after.id, 0);
    await stage.keyboard.press('g');
    await stage.keyboard.type(out.id);
    await stage.keyboard.press('Enter');
    await isOn(stage, out.id);
    await goTo(stage, after.id, 0);
    await stage.keyboard.press('o');
    await stage.waitForSelector('.reveal.overview');
    await stage.locator(`[id="${out.id}"]`).click();
    await stage.waitForSelector('.reveal:not(.overview)');
    await isOn(stage, out.id);
    await toggle(speaker);
    await close();
  });
});
