import { expect, test } from 'vitest';
import { pandadocChart } from '../../slides/crackdown/pandadoc.chart.ts';
import { sceneOfStep } from '../support/specs.ts';
import { browserStory, story } from '../support/story.ts';

test('PandaDoc has a lit window for each who was held, then as many frames, then those of who is still held', () => {
  const [held, still] = [
    story.datum('pandadoc-held').value,
    story.datum('pandadoc-still-held').value,
  ];
  const steps = pandadocChart.content(browserStory).steps.map((step) => {
    const items = sceneOfStep(step)?.slide.items ?? [];
    const lit = items.flatMap((item) =>
      item.kind === 'marks' ? item.groups.filter(({ look }) => look === 'lit') : [],
    );
    const frames = items.filter((item) => item.kind === 'rect' && item.stroke === 'loss');
    return [lit.reduce((sum, { count }) => sum + count, 0), frames.length];
  });
  expect(steps).toEqual([
    [held, 0],
    [0, held],
    [0, still],
  ]);
});
