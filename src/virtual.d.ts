/** What the prerender plugin gives the browser: the checked data and the story's charts. */
declare module 'virtual:story' {
  export const file: import('./data/schema.ts').StoryFile;
  export const travels: readonly import('./chart/travel.ts').Travel[];
  export const charts: readonly import('./chart/chart.ts').Chart[];
}
