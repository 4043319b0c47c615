/**
 * What the built page needs on a host: tags and a picture for link previews, a file of headers with a strict content
 * policy, and styles before scripts. `DECK_ADDRESS` is the address of the deck; without it links are relative, which
 * browsers follow and some previews do not.
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { HtmlTagDescriptor, Plugin, ResolvedConfig } from 'vite';
import type { Deck } from '../deck/slide.ts';
import { deckOfBuild, type StoryPlace } from './story-files.ts';

/** What the deck's page may load and do: only what is its own. */
export const contentPolicy =
  "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; object-src 'none'";

const headers = `/*
  Content-Security-Policy: ${contentPolicy}
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
/assets/*
  Cache-Control: public, max-age=31536000, immutable
`;

/** Reads the address; throws where it is not one. */
export function readAddress(text: string | undefined): string {
  if (!text) return '';
  if (!URL.canParse(text) || !/^https?:/.test(text)) {
    throw new Error(
      `DECK_ADDRESS: expected the web address of the deck, as https://example.org/talk/; found "${text}"`,
    );
  }
  return text.endsWith('/') ? text : `${text}/`;
}

function meta(key: 'name' | 'property', name: string, content: string): HtmlTagDescriptor {
  return { tag: 'meta', attrs: { [key]: name, content }, injectTo: 'head' };
}

/** What a link preview reads of a deck that will stand at `address`. */
export function previewTags({ title, description }: Deck, address: string): HtmlTagDescriptor[] {
  return [
    ...(address
      ? [
          { tag: 'link', attrs: { rel: 'canonical', href: address }, injectTo: 'head' as const },
          meta('property', 'og:url', address),
        ]
      : []),
    meta('property', 'og:type', 'article'),
    meta('property', 'og:title', title),
    meta('property', 'og:description', description),
    meta('property', 'og:image', `${address}title.png`),
    meta('name', 'twitter:card', 'summary_large_image'),
  ];
}

const stylesheet = /\s*<link rel="stylesheet"[^>]*>/;

/**
 * Moves the stylesheet before fonts and scripts, and lets scripts yield: on a slow line all requests share it, and the
 * first slide is painted when its styles are there.
 */
export function orderHead(page: string): string {
  const [styles = ''] = stylesheet.exec(page) ?? [];
  return page
    .replace(styles, '')
    .replace(/\s*<link rel="(preload|modulepreload)"|\s*<script async type="module"/, `${styles}$&`)
    .replaceAll(
      /<(script async type="module"|link rel="modulepreload") /g,
      '<$1 fetchpriority="low" ',
    );
}

/** The plugin; `picture` is the deck's own first slide, 1200 × 630. */
export function hosting(place: StoryPlace, picture: string): Plugin {
  let config: ResolvedConfig;
  const address = readAddress(process.env.DECK_ADDRESS);
  return {
    name: 'hosting',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    transformIndexHtml: {
      order: 'post',
      handler: async (page) => ({
        html: orderHead(page),
        tags: previewTags(await deckOfBuild(config, place), address),
      }),
    },
    async generateBundle() {
      const source = await readFile(resolve(config.root, picture));
      this.emitFile({ type: 'asset', fileName: 'title.png', source });
      this.emitFile({ type: 'asset', fileName: '_headers', source: headers });
    },
  };
}
