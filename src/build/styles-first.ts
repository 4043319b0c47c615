/**
 * The order in which the built page asks for its parts. On a slow line all that is asked for at once shares
 * it, and the first slide is painted when its styles are there: they come first, and scripts yield to them.
 */
import type { Plugin, Rolldown } from 'vite';

const stylesheet = /\s*<link rel="stylesheet"[^>]*>/;

/** The page with its stylesheet before its fonts, and scripts that yield. */
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

/** The files of the stage, with its charts: the scripts as they import one another, and their styles. */
function stageFiles(bundle: Rolldown.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const files = new Set(chunks.find(({ isEntry }) => isEntry)?.imports);
  const hinted = files.size;
  const collect = (chunk: Rolldown.OutputChunk | undefined) => {
    if (!chunk || files.has(chunk.fileName)) return;
    files.add(chunk.fileName);
    for (const name of chunk.imports) collect(chunks.find(({ fileName }) => fileName === name));
    for (const name of chunk.viteMetadata?.importedCss ?? []) files.add(name);
  };
  for (const name of ['stage/index.ts', 'stage/later.ts'])
    collect(chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/src/views/${name}`)));
  return [...files].slice(hinted);
}

/** The page with the stage's files named on its script, which asks for them where it shows the stage. */
export function nameStage(page: string, files: readonly string[]): string {
  if (files.length === 0) return page;
  const names = files.map((file) => `./${file}`).join(' ');
  return page.replace('<script async type="module"', `$& data-stage="${names}"`);
}

export function stylesFirst(): Plugin {
  return {
    name: 'styles-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (page, { bundle = {} }) => nameStage(orderHead(page), stageFiles(bundle)),
    },
  };
}
