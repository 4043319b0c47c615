/** What the stage needs once its first slide is painted, as one piece: charts and the ways to use them. */

export { drawInArticle } from './chart/article.ts';
export { openData } from './chart/data-panel.ts';
export { playCharts } from './chart/player.ts';
export { drawPaper, drawWhenSeen } from './chart/printer.ts';
export { openStory } from './data/story.ts';
export { layOutPaper, paperKindOf, printOnDemand, renderPrintBar } from './paper.ts';
export { beginAnewOnResize, scrollToPlace, stepByScrolling, unfoldNotes } from './reading.ts';
export { openChannel } from './speaker/channel.ts';
export { followSpeaker } from './speaker/follow.ts';
export { offerSpeakerView } from './speaker/open.ts';
export { readOutline } from './speaker/outline.ts';
