/** Keys of layouts as browsers name them: the key as the deck knows it, its letter, its place on the board. */
export type LaidKey = readonly [wanted: string, key: string, code: string];

const codes = [
  'KeyB',
  'KeyD',
  'KeyF',
  'KeyG',
  'KeyL',
  'KeyN',
  'KeyO',
  'KeyT',
  'KeyW',
  'KeyX',
  'KeyZ',
  'Period',
];

function layout(letters: string): LaidKey[] {
  const all = letters.split(' ').map((key, index): LaidKey => {
    const code = codes[index] ?? '';
    return [code === 'Period' ? '.' : code.slice(3).toLowerCase(), key, code];
  });
  return [...all, ['1', '1', 'Digit1'], ['2', '2', 'Digit2']];
}

export const layouts = {
  Russian: layout('и в а п д т щ е ц ч я ю'),
  Ukrainian: layout('и в а п д т щ е ц ч я ю'),
  Greek: layout('β δ φ γ λ ν ο τ ς χ ζ .'),
  Hebrew: layout("נ ג כ ע ך מ ם א ' ס ז ץ"),
  Arabic: layout('لا ي ب ل م ى خ ف ص ء ئ ز'),
} satisfies Record<string, LaidKey[]>;

/** Digits of AZERTY, which has them under Shift. */
export const azertyDigits: readonly LaidKey[] = [
  ['1', '&', 'Digit1'],
  ['2', 'é', 'Digit2'],
  ['3', '"', 'Digit3'],
];
