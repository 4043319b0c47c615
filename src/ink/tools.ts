/** Laser pointer and pen over a slide: the layer that shows them, the mouse, finger or stylus on it, and the buttons. */
import './ink.css';
import { button, element, svgElement } from '../browser/dom.ts';
import type { KeyCommand } from '../browser/keys.ts';
import { slideSize } from '../deck/slide-size.ts';
import { type Ink, inks, type Point } from '../sync/protocol.ts';
import type { Session } from '../sync/session.ts';
import { createInk, type InkView, type TalkInk } from './ink.ts';

const { width, height } = slideSize;

/** Creates the layer, in the slide's own pixels at whatever scale it is shown. */
function createLayer(): InkView & { root: SVGSVGElement } {
  const root = svgElement('svg', {
    class: 'marks',
    viewBox: `0 0 ${width} ${height}`,
    'aria-hidden': 'true',
    // A stroke is no swipe to the next slide.
    'data-prevent-swipe': '',
  });
  const strokes = svgElement('g', {});
  const pointer = svgElement('g', { visibility: 'hidden' });
  pointer.append(
    svgElement('circle', { class: 'halo', r: '30' }),
    svgElement('circle', { class: 'pointer', r: '11' }),
  );
  root.append(strokes, pointer);
  return {
    root,
    showStrokes(all) {
      const lines = all.map(({ ink, points }) => {
        // A tap is a dot: a line from a point to itself, with round ends.
        const ends = points.length === 1 ? [...points, ...points] : points;
        return svgElement('polyline', { 'data-ink': ink, points: ends.join(' ') });
      });
      strokes.replaceChildren(...lines);
    },
    showPointer(at) {
      pointer.setAttribute('visibility', at ? 'visible' : 'hidden');
      if (at) pointer.setAttribute('transform', `translate(${at.join(' ')})`);
    },
  };
}

/** Returns the position on the slide of an event over its layer, to a tenth of a pixel. */
function positionOf({ clientX, clientY }: PointerEvent, root: Element): Point {
  const box = root.getBoundingClientRect();
  const round = (share: number, max: number) =>
    Math.round(Math.min(1, Math.max(0, share)) * max * 10) / 10;
  return [
    round((clientX - box.left) / box.width, width),
    round((clientY - box.top) / box.height, height),
  ];
}

/** The tool in hand; with `none` presses reach the slide. */
export type Tool = 'none' | 'pointer' | 'pen';

/** Colours as an audience would call them. */
const colourNames: Record<Ink, string> = { people: 'Amber', money: 'Teal', loss: 'Red' };

/** Creates the buttons and keys of the pen. */
function createToolbar({ undo, clear }: TalkInk, takePen: (colour: Ink) => void) {
  const colourButtons = inks.map((colour) => {
    const control = button(colourNames[colour], () => takePen(colour));
    control.dataset.ink = colour;
    return control;
  });
  const keys: Readonly<Record<string, () => void>> = {
    ...Object.fromEntries(inks.map((colour, index) => [`${index + 1}`, () => takePen(colour)])),
    z: undo,
    x: clear,
  };
  const root = element(
    'div',
    { class: 'mark-tools', role: 'group', 'aria-label': 'Pointer and pen' },
    ...[...colourButtons, button('Undo', undo), button('Clear', clear)],
  );
  return {
    root,
    show(tool: Tool, colour: Ink) {
      root.dataset.mode = tool;
      for (const control of colourButtons) {
        const isChosen = tool === 'pen' && control.dataset.ink === colour;
        control.setAttribute('aria-pressed', String(isChosen));
      }
    },
    commandOf: (key: string): KeyCommand | undefined =>
      Object.hasOwn(keys, key) ? { run: () => keys[key]?.() } : undefined,
  };
}

/**
 * Creates ink, layer and buttons of a window. No tool is in hand until one is chosen.
 * @param onTool called with each tool that is chosen
 */
export function createInkTools(session: Session, onTool: (tool: Tool) => void) {
  const layer = createLayer();
  const ink = createInk(session, layer);
  const { root } = layer;
  let tool: Tool = 'none';
  let colour: Ink = 'loss';
  /** Whether the laser pointer follows a mouse that is not pressed. */
  let hovers = false;
  let addPoint: ReturnType<typeof ink.draw> | undefined;
  let isPointing = false;

  const point = (event?: PointerEvent) => {
    if (!event && !isPointing) return;
    isPointing = event !== undefined;
    ink.point(event ? positionOf(event, root) : null);
  };
  root.addEventListener('pointerdown', (event) => {
    // The slide below is not pressed, and the stroke goes on beyond the layer's edge.
    event.stopPropagation();
    event.preventDefault();
    if (!event.isPrimary) return;
    root.setPointerCapture(event.pointerId);
    if (tool === 'pen') addPoint = ink.draw(colour, positionOf(event, root));
    else point(event);
  });
  root.addEventListener('pointermove', (event) => {
    if (!event.isPrimary) return;
    if (tool === 'pointer' && (hovers || event.buttons > 0)) point(event);
    if (!addPoint) return;
    // A stylus reports more positions than there are frames.
    for (const each of event.getCoalescedEvents?.() ?? [event]) addPoint(positionOf(each, root));
  });
  const end = () => {
    addPoint = undefined;
    if (!hovers) point();
  };
  root.addEventListener('pointerup', end);
  root.addEventListener('pointercancel', end);
  root.addEventListener('pointerleave', () => {
    if (!addPoint) point();
  });

  const toolbar = createToolbar(ink, (name) => choose('pen', name));
  function choose(next: Tool, name = colour) {
    tool = next;
    colour = name;
    if (tool === 'none') delete root.dataset.mode;
    else root.dataset.mode = tool;
    toolbar.show(tool, colour);
    if (tool !== 'pointer') point();
    onTool(tool);
  }
  return {
    ...ink,
    layer: root,
    tools: toolbar.root,
    get tool() {
      return tool;
    },
    /** Changes tool and colour. */
    choose,
    /** Lets the laser pointer follow a mouse that is not pressed, or no longer. */
    hover(next: boolean): void {
      hovers = next;
      root.toggleAttribute('data-hovers', next);
      if (!next) point();
    },
    /** Returns what a key does while the pen is in hand. */
    commandOf: (key: string) => (tool === 'pen' ? toolbar.commandOf(key) : undefined),
  };
}
