/** Once for all browser tests: start a browser, build the deck, serve it. */
import type { TestProject } from 'vitest/node';
import { launchBrowser } from '../../../src/cli/browser.ts';
import { buildSite, serveSite } from '../../../src/cli/serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built deck, ending in a slash. */
    address: string;
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  // Unpacks the bundled one before workers race for it; where none starts that is said once, and no test runs.
  await (await launchBrowser()).close();
  await buildSite();
  const site = await serveSite();
  project.provide('address', site.address);
  return site.close;
}
