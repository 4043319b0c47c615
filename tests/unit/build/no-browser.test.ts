import { createLogger, resolveConfig } from 'vite';
import { expect, test } from 'vitest';
import { noBrowser } from '../../../src/build/no-browser.ts';

test('npm start on a machine without a browser says so in a sentence, and all other faults as they are', async () => {
  const said: string[] = [];
  const customLogger = createLogger();
  customLogger.warn = (message) => said.push(message);
  customLogger.error = (message) => said.push(`fault: ${message}`);
  const { logger } = await resolveConfig(
    { configFile: false, plugins: [noBrowser()], customLogger },
    'serve',
  );
  logger.error('Error: spawn xdg-open ENOENT\n    at ChildProcess._handle.onexit');
  logger.error('another');
  expect(said).toEqual([
    'No browser can be opened from here: open the local address in one.',
    'fault: another',
  ]);
});
