import { defineConfig } from 'vitest/config';

/** What all tests share: a module is read once and not once a file, for no test changes one that another uses. */
const inAll = { isolate: false };

/** What tests in a browser share. */
const inBrowser = {
  ...inAll,
  globalSetup: ['tests/e2e/support/set-up.ts'],
  // A guard against hanging, not a measure: a busy machine takes three times as long as a free one.
  testTimeout: 300_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 30_000 } },
};

export default defineConfig({
  test: {
    // A core for each: tests wait for what the page publishes, so a slower one takes longer and does not fail.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...inAll,
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/story/*.test.ts'],
          testTimeout: inBrowser.testTimeout,
        },
      },
      { test: { ...inBrowser, name: 'browser', include: ['tests/e2e/**/*.test.ts'] } },
      {
        test: {
          ...inBrowser,
          name: 'snapshots',
          include: ['tests/e2e/stage/pictures.test.ts'],
          env: { UPDATE_SNAPSHOTS: '1' },
        },
      },
      { test: { ...inBrowser, name: 'monkey', include: ['tests/monkey/**/*.test.ts'] } },
      { test: { ...inBrowser, name: 'firefox', include: ['tests/firefox/**/*.test.ts'] } },
      { test: { ...inBrowser, name: 'webkit', include: ['tests/webkit/**/*.test.ts'] } },
    ],
  },
});
