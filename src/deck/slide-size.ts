/** Size of a slide in pixels, before it is scaled: what places on a slide are measured in. */
export const slideSize = { width: 1280, height: 720 } as const;
