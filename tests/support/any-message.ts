/** Texts for tests that try what a room's server and its pages make of whatever is said. */
import fc from 'fast-check';

const names = fc.constantFrom('one', 'two', 'l', '__proto__', 'toString', '');
const step = fc.constantFrom('', 'first', 'second', 'none');
// Mostly low, so that two windows often write the same version.
const version = fc.oneof(
  { weight: 20, arbitrary: fc.nat({ max: 3 }) },
  { weight: 1, arbitrary: fc.maxSafeNat() },
);
const across = fc.double({ min: 0, max: 1280, noNaN: true });
const down = fc.double({ min: 0, max: 720, noNaN: true });
const point = fc.tuple(across, down);

/** The parts of each kind of message, as the deck would fill them. */
const parts = {
  hello: {},
  moved: { version, state: fc.record({ slide: names, step, isBlack: fc.boolean() }) },
  state: { version, state: fc.record({ slide: names, step, isBlack: fc.boolean() }) },
  plan: {
    version,
    plan: fc.record({
      minutes: fc.option(fc.double({ min: 1, max: 600, noNaN: true })),
      skipped: fc.array(names, { maxLength: 4 }),
    }),
  },
  pointer: { slide: names, at: fc.option(point) },
  stroke: {
    slide: names,
    id: names,
    ink: fc.constantFrom('people', 'money', 'loss'),
    start: fc.nat({ max: 3 }),
    points: fc.array(point, { minLength: 1, maxLength: 4 }),
  },
  erase: { slide: names, ids: fc.array(names, { maxLength: 3 }) },
  host: { host: names },
  claim: { window: names },
  taken: { to: names },
} satisfies Record<string, Record<string, fc.Arbitrary<unknown>>>;

/** Messages of the deck's own. */
const wellFormed = fc.oneof(
  ...Object.entries(parts).map(([kind, rest]) =>
    fc.record<Record<string, unknown>>({
      app: fc.constant('deck'),
      kind: fc.constant(kind),
      from: fc.constantFrom('a', 'b', '__proto__'),
      ...rest,
    }),
  ),
);

/** The same with one part that is another thing, or one too many. */
const almost = fc
  .tuple(
    wellFormed,
    fc.constantFrom('app', 'kind', 'from', 'version', 'state', 'slide', 'points', 'x', '__proto__'),
    fc.anything(),
  )
  .map(([message, name, value]) => ({ ...message, [name]: value }));

function say(message: unknown): string {
  return JSON.stringify(message, (_key, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
}

/** Texts that are wholly, almost or not at all messages of the deck. */
export const anything = fc.oneof(
  { weight: 6, arbitrary: wellFormed.map(say) },
  { weight: 2, arbitrary: almost.map(say) },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.string({ maxLength: 5000, unit: 'binary' }) },
);
