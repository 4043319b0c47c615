/** Which parts stand together on a sheet of paper. */

/**
 * The parts of each sheet, by their place in the list, in order: as many as fit below one another, at least one.
 * @param heights of the parts, in the unit of `room`
 */
export function packSheets(heights: readonly number[], room: number): number[][] {
  const sheets: number[][] = [];
  let left = 0;
  heights.forEach((height, index) => {
    const sheet = sheets.at(-1);
    if (sheet && height <= left) {
      sheet.push(index);
      left -= height;
    } else {
      sheets.push([index]);
      left = room - height;
    }
  });
  return sheets;
}
