import JSZip from 'jszip';
import type { ReportDocument } from './block';

/** Changes the text of one part of an Office file. */
export type PartEdit = { readonly partPattern: RegExp; readonly edit: (xml: string) => string };

const CORE_PROPERTIES_PATH = 'docProps/core.xml';
const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const CORE_RELATION = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/**
 * Finishes an Office file: adds the properties title, subject, author and language, by which programs describe the file, and what the library
 * that wrote the file leaves out. The properties say nothing that the report's first page does not say.
 */
export async function finishOffice(
  bytes: Uint8Array<ArrayBuffer>,
  report: Pick<ReportDocument, 'title' | 'header'>,
  edits: readonly PartEdit[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  const file = await JSZip.loadAsync(bytes);
  const hadCore = file.file(CORE_PROPERTIES_PATH) !== null;
  file.file(CORE_PROPERTIES_PATH, coreProperties(report));
  const allEdits = hadCore ? edits : [...edits, ...CORE_IS_NAMED];
  for (const { partPattern, edit } of allEdits)
    for (const zipFile of file.file(partPattern)) file.file(zipFile.name, edit(await zipFile.async('text')));
  return new Uint8Array(await file.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' }));
}

/** Adds the properties to the two lists that name the parts of a file, if the library wrote none. */
const CORE_IS_NAMED: readonly PartEdit[] = [
  {
    partPattern: /^\[Content_Types\]\.xml$/,
    edit: (xml) =>
      xml.replace(
        '</Types>',
        `<Override PartName="/${CORE_PROPERTIES_PATH}" ContentType="${CORE_TYPE}"/></Types>`,
      ),
  },
  {
    partPattern: /^_rels\/\.rels$/,
    edit: (xml) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="rIdCore" Type="${CORE_RELATION}" Target="${CORE_PROPERTIES_PATH}"/></Relationships>`,
      ),
  },
];

function coreProperties({ title, header }: Pick<ReportDocument, 'title' | 'header'>): string {
  const timestamp = `${new Date().toISOString().slice(0, 19)}Z`;
  const day = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${timestamp}</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapedXml(title)}</dc:title>`,
    `<dc:subject>${escapedXml(header.join(' · '))}</dc:subject>`,
    '<dc:creator>Scorecard</dc:creator>',
    '<dc:language>en-GB</dc:language>',
    '<cp:lastModifiedBy>Scorecard</cp:lastModifiedBy>',
    day('created'),
    day('modified'),
    '</cp:coreProperties>',
  ].join('');
}

function escapedXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\p{Cc}]/gu, ' ');
}
