/** Makes a picture small enough to be kept in the repository, and still fit to be compared. */
import { PNG } from 'pngjs';

/** How many pixels of a screen become one, each way. */
export const reduction = 2;

/** Shades lie this far apart: fewer weigh less, and half of it is less than a comparison sees. */
const shadeStep = 10;

/** The mean of a square of pixels, of one channel, as the nearest of the shades that are kept. */
function shadeAt({ width, data }: PNG, x: number, y: number, channel: number): number {
  let sum = 0;
  for (let row = 0; row < reduction; row += 1) {
    for (let column = 0; column < reduction; column += 1) {
      sum += data.readUInt8(((y + row) * width + x + column) * 4 + channel);
    }
  }
  const mean = sum / (reduction * reduction);
  return Math.min(255, Math.round(mean / shadeStep) * shadeStep);
}

/** The picture at half its width and height, in 27 shades of each of red, green and blue; without transparency. */
export function shrink(picture: PNG): PNG {
  const width = Math.floor(picture.width / reduction);
  const height = Math.floor(picture.height / reduction);
  const small = new PNG({ width, height });
  small.data.fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      for (let channel = 0; channel < 3; channel += 1) {
        const shade = shadeAt(picture, x * reduction, y * reduction, channel);
        small.data[(y * width + x) * 4 + channel] = shade;
      }
    }
  }
  return small;
}

/** A PNG without the channel of transparency: flat areas of few shades weigh least without a filter. */
export function encodeSmall(picture: PNG): Buffer {
  return PNG.sync.write(picture, {
    colorType: 2,
    filterType: 0,
    deflateLevel: 9,
    deflateStrategy: 0,
  });
}
