/** A machine on which no browser can be opened is told so in a sentence; Vite alone prints a trace. */
import type { Plugin } from 'vite';

/** The plugin, for the development server. */
export function noBrowser(): Plugin {
  return {
    name: 'no-browser',
    apply: 'serve',
    configResolved({ logger }) {
      const { error } = logger;
      logger.error = (message, options) => {
        // What Node says of a program that is not there: the one that would open an address.
        if (/^Error: spawn \S+ ENOENT/.test(message))
          logger.warn('No browser can be opened from here: open the local address in one.');
        else error(message, options);
      };
    },
  };
}
