/** A scene as native shapes: a free form a tone for marks, a shape for each line or body, a text box for words. */
import { frameOf, type Layer, markFields } from '../charts/scene/frame.ts';
import {
  baselinesOf,
  type Land,
  lineHeight,
  type Marks,
  type Path,
  type Rect,
  runsOf,
  type SceneSpec,
  type SceneTone,
  type Words,
} from '../charts/scene/spec.ts';
import type { Theme } from '../charts/theme.ts';
import { slideFrame } from './layouts.ts';
import { atWidest, type MeasureText } from './measure-text.ts';
import {
  bodyFont,
  colorOf,
  emu,
  escapeXml,
  fillOf,
  placed,
  serifFont,
  typeSizeOf,
} from './palette.ts';

/** Hands out the ids of a slide's shapes. */
export type NextId = () => number;

/** What a scene is named and written with. */
export interface ScenePlace {
  theme: Theme;
  name: string;
  alt: string;
  lang: string;
  nextId: NextId;
  measure: MeasureText;
}

/** Units of a path for each unit of the scene. */
const fine = 100;
const point = (x: number, y: number) =>
  `<a:pt x="${Math.round(x * fine)}" y="${Math.round(y * fine)}"/>`;
const moveTo = (x: number, y: number) => `<a:moveTo>${point(x, y)}</a:moveTo>`;
const lineTo = (x: number, y: number) => `<a:lnTo>${point(x, y)}</a:lnTo>`;
const close = '<a:close/>';

function boxPath(x: number, y: number, width: number, height: number): string {
  const [right, bottom] = [x + width, y + height];
  return `${moveTo(x, y)}${lineTo(right, y)}${lineTo(right, bottom)}${lineTo(x, bottom)}${close}`;
}

function dotPath(x: number, y: number, radius: number): string {
  const size = Math.round(radius * fine);
  const arc = (start: number) =>
    `<a:arcTo wR="${size}" hR="${size}" stAng="${start * 60_000}" swAng="10800000"/>`;
  return `${moveTo(x + radius, y)}${arc(0)}${arc(180)}${close}`;
}

interface Look {
  fill?: SceneTone | undefined;
  stroke?: SceneTone | undefined;
  lineWidth?: number | undefined;
  dash?: readonly number[] | undefined;
  opacity?: number | undefined;
}

/** One free form as large as the slide. */
function freeForm(moves: string, look: Look, name: string, { theme, nextId }: ScenePlace): string {
  const { fill, stroke, lineWidth = 2, dash, opacity = 1 } = look;
  const size = `w="${slideFrame.width * fine}" h="${slideFrame.height * fine}"`;
  const path = `<a:path ${size}${fill ? '' : ' fill="none"'}${stroke ? '' : ' stroke="0"'}>${moves}</a:path>`;
  const body = fill ? fillOf(theme, theme[fill], opacity) : '<a:noFill/>';
  const edge = stroke
    ? `<a:ln w="${emu(lineWidth)}">${fillOf(theme, theme[stroke], opacity)}${dash?.length ? '<a:prstDash val="sysDash"/>' : ''}</a:ln>`
    : '<a:ln><a:noFill/></a:ln>';
  return `<p:sp><p:nvSpPr><p:cNvPr id="${nextId()}" name="${escapeXml(name)}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>${placed(slideFrame)}</a:xfrm><a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>${path}</a:pathLst></a:custGeom>${body}${edge}</p:spPr></p:sp>`;
}

function renderMarks({ numbers, tones }: Layer, marks: Marks, place: ScenePlace): string {
  const paths = new Map<string, { moves: string[]; look: Look }>();
  for (let at = 0; at < numbers.length; at += markFields) {
    const [x = 0, y = 0, width = 0, height = 0, lit = 0, gone = 0] = numbers.subarray(
      at,
      at + markFields,
    );
    if (lit === 0 && gone === 0) continue;
    const tone = tones[at / markFields] ?? 'lamp';
    const key = lit > 0 ? tone : 'gone';
    const { moves, look } = paths.get(key) ?? {
      moves: [],
      look:
        lit > 0
          ? { fill: tone, opacity: marks.opacity }
          : {
              stroke: marks.outline ?? 'outline',
              lineWidth: Math.max(1, width * 0.06),
              ...(marks.shape === 'coin' && { dash: [6, 5] }),
            },
    };
    moves.push(
      marks.shape === 'square'
        ? boxPath(x - width / 2, y - height / 2, width, height)
        : dotPath(x, y, width / 2),
    );
    paths.set(key, { moves, look });
  }
  return [...paths]
    .map(([key, { moves, look }]) => freeForm(moves.join(''), look, `${marks.id}, ${key}`, place))
    .join('');
}

function pathMoves({ points, isCurve, isClosed }: Path): string {
  const at = (index: number) => [points[index] ?? 0, points[index + 1] ?? 0] as const;
  const moves = [moveTo(...at(0))];
  if (isCurve)
    for (let index = 2; index < points.length; index += 4)
      moves.push(`<a:quadBezTo>${point(...at(index))}${point(...at(index + 2))}</a:quadBezTo>`);
  else for (let index = 2; index < points.length; index += 2) moves.push(lineTo(...at(index)));
  return moves.join('') + (isClosed ? close : '');
}

function renderRect(rect: Rect, place: ScenePlace): string {
  return freeForm(boxPath(rect.x, rect.y, rect.width, rect.height), rect, rect.id, place);
}

function renderLand(land: Land, place: ScenePlace): string {
  const isHigh = (name: string) => land.highlights?.includes(name) ?? false;
  const movesOf = (isWanted: boolean) =>
    land.countries
      .filter(({ name }) => isHigh(name) === isWanted)
      .flatMap(({ rings }) => rings)
      .map((ring) => {
        let [x, y] = [land.x, land.y];
        const moves: string[] = [];
        for (let index = 0; index < ring.length; index += 2) {
          x += (ring[index] ?? 0) * land.scale;
          y += (ring[index + 1] ?? 0) * land.scale;
          moves.push(index === 0 ? moveTo(x, y) : lineTo(x, y));
        }
        return moves.join('') + close;
      })
      .join('');
  const edge = { stroke: 'rule', lineWidth: 1 } as const;
  const [others, marked] = [movesOf(false), movesOf(true)];
  return (
    (others && freeForm(others, { ...edge, fill: 'land' }, 'land', place)) +
    (marked && freeForm(marked, { ...edge, fill: 'wall' }, 'land, marked', place))
  );
}

/** How far the ground reaches round letters that stand on marks, in units. */
const haloReach = 4;

/** What words keep from the edges of the slide. */
const edge = 12;

/** How wide words may be on the slide, from where they begin, end or are centred. */
function roomFor({ x, align = 'start' }: Words): number {
  const [before, after] = [x - edge, slideFrame.width - edge - x];
  return { start: after, end: before, middle: 2 * Math.min(before, after) }[align];
}

function renderWords(words: Words, { theme, lang, nextId, measure }: ScenePlace): string {
  const baselines = baselinesOf(words);
  const glow = words.hasHalo
    ? `<a:effectLst><a:glow rad="${emu(haloReach)}">${colorOf(theme, theme.ground)}</a:glow></a:effectLst>`
    : '';
  const side = { start: 'l', middle: 'ctr', end: 'r' }[words.align ?? 'start'];
  return words.lines
    .map((line, index) => {
      const runs = runsOf(words, line);
      const widest = atWidest(measure);
      const widthIn = (scale: number) =>
        runs.reduce((sum, run) => sum + widest(run.text, run.size * scale, run.weight >= 600), 0);
      // A wider font may take the place of ours where that is not installed: type gives way at the slide's edges.
      const room = roomFor(words);
      const scale = Math.min(1, room / widthIn(1));
      const size = Math.max(...runs.map((run) => run.size)) * scale;
      const width = Math.min(room, widthIn(scale));
      const left = words.x - { start: 0, middle: width / 2, end: width }[words.align ?? 'start'];
      const baseline = words.y + (baselines[index] ?? 0);
      const height = size * lineHeight;
      const box = placed({ x: left, y: baseline - size * 0.98, width, height });
      const text = runs
        .map(
          (run) =>
            `<a:r><a:rPr lang="${lang}" sz="${typeSizeOf(run.size * scale)}"${run.weight >= 600 ? ' b="1"' : ''}${run.isEstimate ? ' u="dash"' : ''}><a:solidFill>${colorOf(theme, theme[run.tone])}</a:solidFill>${glow}${run.font === 'serif' ? serifFont : bodyFont}</a:rPr><a:t>${escapeXml(run.text)}</a:t></a:r>`,
        )
        .join('');
      const name = escapeXml(runs.map((run) => run.text).join(''));
      return `<p:sp><p:nvSpPr><p:cNvPr id="${nextId()}" name="${name}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>${box}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:p><a:pPr algn="${side}"/>${text}</a:p></p:txBody></p:sp>`;
    })
    .join('');
}

function renderLayer(layer: Layer, place: ScenePlace): string {
  const { item } = layer;
  if (item.opacity === 0) return '';
  switch (item.kind) {
    case 'marks':
      return renderMarks(layer, item, place);
    case 'rect':
      return renderRect(item, place);
    case 'path':
      return freeForm(pathMoves(item), item, item.id, place);
    case 'land':
      return renderLand(item, place);
    case 'words':
      return renderWords(item, place);
    default:
      return item satisfies never;
  }
}

/** The scene of a slide as one group, with its name and its words for those who do not see it. */
export function renderSceneShapes({ slide }: SceneSpec, place: ScenePlace): string {
  const own = `<p:cNvPr id="${place.nextId()}" name="${escapeXml(place.name)}" descr="${escapeXml(place.alt)}"/>`;
  const shapes = frameOf(slide.items).map((layer) => renderLayer(layer, place));
  const { width, height } = slideFrame;
  return `<p:grpSp><p:nvGrpSpPr>${own}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${placed(slideFrame)}<a:chOff x="0" y="0"/><a:chExt cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm></p:grpSpPr>${shapes.join('')}</p:grpSp>`;
}
