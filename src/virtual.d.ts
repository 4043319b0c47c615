/** What the prerender plugin gives the browser: the checked data and the story's charts. */
declare module 'virtual:story' {
  type Charts = readonly import('./chart/chart.ts').Chart[];

  export const file: import('./data/schema.ts').StoryFile;
  /** Those of the first slides. */
  export const charts: Charts;
  /** Asks for the code of all others, and for what travels between any two. */
  export function loadOthers(): Promise<{
    charts: Charts;
    travels: readonly import('./chart/travel.ts').Travel[];
  }>;
}
