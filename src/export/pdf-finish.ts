/**
 * What Chromium leaves out of a PDF: author, subject, language, and page labels that follow the deck. What it
 * writes at length, places in drawings, is shortened.
 */
import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { shortenDrawings } from './pdf-shorten.ts';

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
