/** What the prerender plugin gives the browser: the story's charts, and the checked data that they ask for. */
declare module 'virtual:story' {
  interface Part {
    file: import('./data/schema.ts').StoryFile;
    charts: readonly import('./charts/chart.ts').Chart[];
  }

  /** The charts of the first slides, and the data of these. */
  export const file: Part['file'];
  export const charts: Part['charts'];
  /** Asks for the code of all other charts, and for the data of all charts. */
  export function loadOthers(): Promise<Part>;
}
