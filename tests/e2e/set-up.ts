/** Once for all browser tests: unpack the browser, build the deck, serve it. */
import type { TestProject } from 'vitest/node';
import { prepareBrowser } from '../../src/export/browser.ts';
import { buildSite, serveSite } from '../../src/export/serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built deck, ending in a slash. */
    address: string;
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await prepareBrowser();
  await buildSite();
  const site = await serveSite();
  project.provide('address', site.address);
  return site.close;
}
