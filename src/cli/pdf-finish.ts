/**
 * What Chromium leaves out of a PDF: author, subject, language, and page labels that follow the deck. What it
 * writes at length, places in drawings, is shortened.
 */
import { deflateSync, inflateSync } from 'node:zlib';
import { PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';

/** What is no drawing, or has words in it whose characters could look like numbers. */
const hasOther = /begincmap|\(/;
/** A letter with a rim around it is drawn by itself, a thousand units high. */
const isLetter = /^[^\n]* d1\n/;

/**
 * A drawing with shorter numbers: a place is told to a hundredth of a point, far from the corner to a tenth, in
 * a letter to a thousandth of its height. Numbers below ten stay as they are, for among them are colours and scales.
 */
export function shortenNumbers(drawing: string): string {
  if (hasOther.test(drawing)) return drawing;
  return isLetter.test(drawing)
    ? drawing.replace(/(\d\d)\.\d+/g, '$1')
    : drawing.replace(/(\d{3}\.\d|\d\d\.\d\d)\d+/g, '$1');
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

/** What the page says of itself, and the label of each of its pages. */
export interface PdfFacts {
  title: string;
  lang: string;
  author: string;
  subject: string;
  labels: readonly string[];
}

/** The library pauses after so many objects for the sake of a page, and there is none. */
const withoutPause = Number.POSITIVE_INFINITY;

/** The PDF with its metadata and page labels. Throws where there are not as many pages as labels. */
export async function finishPdf(printed: Uint8Array, facts: PdfFacts): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(printed, {
    updateMetadata: false,
    parseSpeed: withoutPause,
  });
  if (pdf.getPageCount() !== facts.labels.length) {
    throw new Error(
      `The browser printed ${pdf.getPageCount()} pages where the deck has ${facts.labels.length}.`,
    );
  }
  shortenDrawings(pdf);
  const now = new Date();
  pdf.setTitle(facts.title, { showInWindowTitleBar: true });
  pdf.setAuthor(facts.author);
  pdf.setSubject(facts.subject);
  pdf.setLanguage(facts.lang);
  pdf.setCreationDate(now);
  pdf.setModificationDate(now);
  const labels = facts.labels.flatMap((label, index) => [
    pdf.context.obj(index),
    pdf.context.obj({ P: PDFHexString.fromText(label) }),
  ]);
  pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj({ Nums: labels }));
  // Readers show the bookmarks when they open the file.
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  if (!pdf.catalog.has(PDFName.of('Lang'))) {
    pdf.catalog.set(PDFName.of('Lang'), PDFString.of(facts.lang));
  }
  return pdf.save({ useObjectStreams: true, objectsPerTick: withoutPause });
}
