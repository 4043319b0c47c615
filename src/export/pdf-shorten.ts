/** Chromium writes each place in a drawing with up to nine digits, more than half of a PDF of charts. */
import { deflateSync, inflateSync } from 'node:zlib';
import { type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';

/** What is no drawing, or has words in it whose characters could look like numbers. */
const hasOther = /begincmap|\(/;
/** A letter with a rim around it is drawn by itself, a thousand units high. */
const isLetter = /^[^\n]* d1\n/;

/**
 * A drawing with shorter numbers: a place is told to a hundredth of a point, in a letter to a thousandth of its
 * height. Numbers below ten stay as they are, for among them are colours and scales.
 */
export function shortenNumbers(drawing: string): string {
  if (hasOther.test(drawing)) return drawing;
  return isLetter.test(drawing)
    ? drawing.replace(/(\d\d)\.\d+/g, '$1')
    : drawing.replace(/(\d\d\.\d\d)\d+/g, '$1');
}

/** Whether a stream is packed and neither a font nor an image. */
function mayBeDrawing({ dict }: PDFRawStream): boolean {
  return (
    dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode') &&
    dict.get(PDFName.of('Subtype')) !== PDFName.of('Image') &&
    !dict.has(PDFName.of('Length1'))
  );
}

/** Shortens the numbers of all drawings in a PDF that Chromium printed. */
export function shortenDrawings(pdf: PDFDocument): void {
  for (const [place, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || !mayBeDrawing(object)) continue;
    const drawing = inflateSync(object.contents).toString('latin1');
    const shorter = Buffer.from(shortenNumbers(drawing), 'latin1');
    if (shorter.length < drawing.length)
      pdf.context.assign(place, PDFRawStream.of(object.dict, deflateSync(shorter)));
  }
}
