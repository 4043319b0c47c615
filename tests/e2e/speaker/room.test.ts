import { describe, expect, test } from 'vitest';
import { talk, titleOf } from '../../support/story.ts';
import { audit } from '../support/audit.ts';
import { press, resize, useBrowser } from '../support/deck.ts';
import { enter, joined, joinRoom, phone, reads, stands, useRooms } from '../support/room-page.ts';
import { useSharedPages } from '../support/shared-pages.ts';

const newPage = useBrowser();
const borrowPage = useSharedPages();
const newRoom = useRooms();
const still = { reducedMotion: 'reduce' } as const;

/** Name of the talk's last slide. */
const last = talk.at(-1)?.id ?? '';
const back = { name: 'Back to the speaker' };

describe('a room', () => {
  test('has one talk on stage, on the speaker’s phone and on two listeners’, upright and sideways', async () => {
    const room = await newRoom();
    const [stage, speaker, upright, sideways] = await Promise.all([
      borrowPage(still),
      borrowPage(phone),
      borrowPage(phone),
      borrowPage({ ...phone, viewport: { width: 844, height: 390 } }),
    ]);
    await enter(stage.page, room.codeOf('lead'));
    await press(stage.page, 'ArrowRight');
    await enter(speaker.page, room.codeOf('lead', '?view=speaker'));
    await Promise.all([
      enter(upright.page, room.codeOf('follow')),
      enter(sideways.page, room.codeOf('follow')),
    ]);
    await speaker.page.getByRole('button', { name: 'Slides' }).click();
    await speaker.page.getByRole('button', { name: titleOf('plunge') }).click();
    await stands(stage.page, 'plunge', 0);
    await Promise.all([reads(upright.page, 'plunge'), stands(sideways.page, 'plunge', 0)]);
    await press(stage.page, 'PageDown');
    await Promise.all([reads(upright.page, 'plunge'), stands(sideways.page, 'plunge', 1)]);
    await speaker.page.waitForFunction(() => location.hash === '#/plunge/0');
    for (const { page, complaints, close } of [stage, speaker, upright, sideways]) {
      expect(page.url()).not.toMatch(/lead|follow/);
      expect(complaints).toEqual([]);
      await close();
    }
  });

  test('is found again when its server was killed and started again, and a key on stage works meanwhile', async () => {
    const room = await newRoom();
    const stage = await joinRoom(borrowPage, room, 'stage');
    const speaker = await joinRoom(borrowPage, room, 'speaker');
    const listener = await joinRoom(borrowPage, room, 'listener');
    await press(stage.page, 'PageDown');
    await room.close();
    for (const { page } of [stage, speaker, listener])
      await page.waitForSelector('html[data-room="lost"]', { state: 'attached' });
    await stage.page.keyboard.press('End');
    await stands(stage.page, last, 0);
    await room.reopen();
    await Promise.all([stage, speaker, listener].map(({ page }) => joined(page)));
    await speaker.page.waitForFunction((id) => location.hash === `#/${id}`, last);
    await reads(listener.page, last);
    await Promise.all([stage, speaker, listener].map(({ close }) => close()));
  });

  test('is found again by a phone whose network was gone, and no press is kept for later', async () => {
    const room = await newRoom();
    const stage = await joinRoom(borrowPage, room, 'stage');
    const speaker = await joinRoom(borrowPage, room, 'speaker');
    await press(speaker.page, 'PageDown');
    await stands(stage.page, 'exodus', 1);
    await speaker.page.context().setOffline(true);
    await speaker.page.waitForSelector('html[data-room="lost"]', { state: 'attached' });
    for (const key of ['Home', 'End', 'Home', 'End', 'Home'])
      await speaker.page.keyboard.press(key);
    await stage.page.keyboard.press('End');
    await speaker.page.context().setOffline(false);
    await joined(speaker.page);
    await speaker.page.waitForFunction((id) => location.hash === `#/${id}`, last);
    await stands(stage.page, last, 0);
    await press(speaker.page, 'Home');
    await stands(stage.page, 'exodus', 0);
    await Promise.all([stage, speaker].map(({ close }) => close()));
  });

  test('keeps its place when the stage is loaded again, and the pass of who loads a page again', async () => {
    const room = await newRoom();
    const stage = await joinRoom(borrowPage, room, 'stage');
    const speaker = await joinRoom(borrowPage, room, 'speaker');
    await press(speaker.page, 'End');
    await stands(stage.page, last, 0);
    await stage.page.goto(room.address);
    await joined(stage.page);
    await stands(stage.page, last, 0);
    await speaker.page.reload();
    await joined(speaker.page);
    await press(speaker.page, 'Home');
    await stands(stage.page, 'exodus', 0);
    await Promise.all([stage, speaker].map(({ close }) => close()));
  });

  test('shows a polite page to who comes without a code or with a wrong one', async () => {
    const room = await newRoom();
    const { page, close } = await borrowPage(phone);
    await page.goto(room.address);
    await page.getByText('Scan the code that the speaker shows').waitFor();
    await page.goto(`${room.address}#follow=${'A'.repeat(22)}`);
    await page.getByText('This code is not, or no longer, that of the talk').waitFor();
    expect(await page.locator('section').count()).toBe(0);
    await close();
  });
});

describe('a listener', () => {
  test('may look elsewhere on a phone, stays there when the talk goes on, and comes back with one tap', async () => {
    const room = await newRoom();
    const stage = await joinRoom(borrowPage, room, 'stage');
    const listener = await joinRoom(borrowPage, room, 'listener');
    await press(stage.page, 'End');
    await reads(listener.page, last);
    expect(await listener.page.getByRole('button', back).count()).toBe(0);
    await listener.page.mouse.wheel(0, -200_000);
    await reads(listener.page, 'exodus');
    await listener.page.getByRole('button', back).waitFor();
    await press(stage.page, 'Home');
    await press(stage.page, 'End');
    await press(stage.page, 'PageUp');
    const slide = await stage.page.evaluate(() => document.querySelector('section.present')?.id);
    await reads(listener.page, 'exodus');
    await listener.page.getByRole('button', back).tap();
    await reads(listener.page, slide ?? '');
    expect(await listener.page.getByRole('button', back).count()).toBe(0);
    await press(stage.page, 'Home');
    await reads(listener.page, 'exodus');
    await Promise.all([stage, listener].map(({ close }) => close()));
  });

  test('finds the code that lets follow, and not the one that leads, large on stage at C; any key puts it away', async () => {
    const room = await newRoom();
    const { page: stage, close } = await borrowPage(still);
    await enter(stage, room.codeOf('lead'));
    await stage.keyboard.press('c');
    const code = stage.getByRole('dialog', { name: 'Follow the talk' });
    await code.getByText(room.codeOf('follow'), { exact: true }).waitFor();
    expect(await code.textContent()).not.toContain('lead');
    const picture = await code.locator('svg').boundingBox();
    expect(picture?.height).toBeGreaterThan(400);
    await press(stage, 'PageDown');
    expect(await code.count()).toBe(0);
    await stands(stage, 'exodus', 0);
    await press(stage, 'PageDown');
    await stands(stage, 'exodus', 1);
    await close();
  });

  test('who holds a phone sideways leads nobody, and comes back with one tap', async () => {
    const room = await newRoom();
    const stage = await joinRoom(borrowPage, room, 'stage');
    const listener = await joinRoom(borrowPage, room, 'sideways');
    await press(stage.page, 'PageDown');
    await stands(listener.page, 'exodus', 1);
    await press(listener.page, 'End');
    await listener.page.getByRole('button', back).waitFor();
    await press(stage.page, 'PageUp');
    await stands(stage.page, 'exodus', 0);
    await stands(listener.page, last, 0);
    await listener.page.getByRole('button', back).tap();
    await stands(listener.page, 'exodus', 0);
    await listener.page.setViewportSize({ width: 390, height: 844 });
    await joined(listener.page);
    await press(stage.page, 'End');
    await reads(listener.page, last);
    await Promise.all([stage, listener].map(({ close }) => close()));
  });
});

describe('the speaker’s phone', () => {
  test('has the answers to what may be asked, and a listener’s speaker view has none', async () => {
    const room = await newRoom();
    const answer = '.speaker .asked';
    for (const [role, count] of [
      ['lead', 1],
      ['follow', 0],
    ] as const) {
      const { page, complaints, close } = await borrowPage(phone);
      await enter(page, room.codeOf(role, '?view=speaker'));
      expect(await page.locator(answer).count(), role).toBe(count);
      expect(complaints).toEqual([]);
      await close();
    }
  });

  test('has all that leads a talk within the window of each phone, and two keys for a thumb', async () => {
    const room = await newRoom();
    const { page, close, complaints } = await borrowPage(phone);
    await enter(page, room.codeOf('lead', '?view=speaker'));
    await page.getByRole('button', { name: 'Codes' }).waitFor();
    for (const [width, height] of [
      [390, 844],
      [360, 560],
      [430, 932],
      [844, 390],
    ] as const) {
      const where = `at ${width} × ${height}`;
      await resize(page, width, height);
      const parts = await page
        .locator('.speaker button, .speaker .talk, .speaker .notes')
        .evaluateAll((found) =>
          found
            .filter((part) => part.getClientRects().length > 0)
            .map((part) => {
              const { top, bottom, left, right, height: tall } = part.getBoundingClientRect();
              const isWithin =
                top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
              return { words: part.textContent, isWithin, tall };
            }),
        );
      expect(
        parts.filter(({ isWithin }) => !isWithin),
        where,
      ).toEqual([]);
      expect(
        parts.filter(({ tall }) => tall < 24),
        where,
      ).toEqual([]);
      const words = parts.map((part) => part.words);
      for (const name of ['Back', 'Next', 'Black', 'Slides', 'Codes', 'Pen', 'Start'])
        expect(words, where).toContain(name);
      for (const name of ['Back', 'Next'])
        expect(parts.find((part) => part.words === name)?.tall, where).toBeGreaterThanOrEqual(60);
      expect(await page.evaluate(() => document.documentElement.scrollHeight), where).toBe(height);
      expect(await audit(page), where).toEqual([]);
    }
    expect(complaints).toEqual([]);
    await close();
  });

  test('chooses the network that the codes lead to where the machine is on several', async () => {
    const room = await newRoom();
    const { page, close, complaints } = await newPage(phone);
    // The machine of the tests may be on none: its server’s words are changed on the way.
    const hosts = [
      { name: 'Wi-Fi', address: '192.168.1.5' },
      { name: 'VMware Network Adapter VMnet8', address: '192.168.83.1' },
    ];
    let chosen = hosts[0]?.address ?? '';
    await page.routeWebSocket(/\/room$/, (socket) => {
      const server = socket.connectToServer();
      server.onMessage((text) => {
        const message = JSON.parse(String(text));
        const onLan = (address: string) => address.replace('127.0.0.1', chosen);
        if (message.kind === 'codes')
          Object.assign(message, {
            hosts,
            lead: onLan(message.lead),
            follow: onLan(message.follow),
          });
        socket.send(JSON.stringify(message));
      });
      socket.onMessage((text) => {
        const message = JSON.parse(String(text));
        if (message.kind === 'host') chosen = message.host;
        server.send(text);
      });
    });
    await enter(page, room.codeOf('lead', '?view=speaker'));
    await page.getByRole('button', { name: 'Codes' }).tap();
    const network = page.getByRole('combobox', { name: 'Network' });
    const codes = page.getByRole('dialog', { name: 'Codes' }).locator('.address');
    const leadTo = async (host: string) => {
      const onLan = (code: string) => code.replace('127.0.0.1', host);
      await expect
        .poll(() => codes.allTextContents())
        .toEqual([room.codeOf('follow'), room.codeOf('lead', '?view=speaker')].map(onLan));
    };
    await leadTo('192.168.1.5');
    expect(await audit(page)).toEqual([]);
    await network.selectOption('192.168.83.1 (VMware Network Adapter VMnet8)');
    await leadTo('192.168.83.1');
    expect(await network.inputValue()).toBe('192.168.83.1');
    expect(complaints).toEqual([]);
    await close();
  });

  test('shows the codes to scan, and says so when presses no longer reach the stage', async () => {
    const room = await newRoom();
    const stage = await joinRoom(borrowPage, room, 'stage');
    const speaker = await joinRoom(borrowPage, room, 'speaker');
    await speaker.page.getByRole('button', { name: 'Codes' }).tap();
    const codes = speaker.page.getByRole('dialog', { name: 'Codes' });
    expect(await codes.locator('.address').allTextContents()).toEqual([
      room.codeOf('follow'),
      room.codeOf('lead', '?view=speaker'),
    ]);
    expect(await codes.locator('svg').count()).toBe(2);
    expect(await codes.getByRole('combobox').count()).toBe(0);
    await codes.getByRole('button', { name: 'Close' }).tap();
    await room.close();
    await speaker.page.getByText('No connection: presses here do not reach the stage').waitFor();
    const before = await speaker.page.locator('.place').textContent();
    await speaker.page.getByRole('button', { name: 'Next' }).tap();
    expect(await speaker.page.locator('.place').textContent()).toBe(before);
    expect(await speaker.page.evaluate(() => location.hash)).toBe('#/exodus');
    await room.reopen();
    await joined(speaker.page);
    await speaker.page.getByRole('button', { name: 'Next' }).tap();
    await stands(stage.page, 'exodus', 1);
    await Promise.all([stage, speaker].map(({ close }) => close()));
  });
});
