import type { FileMetaData, PageHeader } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { codecs } from './parquetCodecs';
import { checkRuns, type Runs } from './parquetRuns';

/** The most rows of a parquet file. LAIT has 641,070; reading ten million would fill a small machine's memory. */
const MAX_PARQUET_ROWS = 5_000_000;

/** The largest page, in bytes unpacked. LAIT's largest is 1 MB, and all its pages together are 20 MB. */
const MAX_PAGE_BYTES = 64_000_000;
const MAX_UNPACKED_BYTES = 500_000_000;

/** The longest header of a page. It is a few dozen bytes, or a few hundred with the least and the largest text of the page. */
const MAX_HEADER_BYTES = 8192;

/** What is wrong in a parquet file; the reader of the file puts it into words for the officer. */
export class DamagedError extends Error {
  override readonly name = 'DamagedError';
}

/** A column of a row group and where its pages are. */
type Chunk = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly rows: number;
  readonly codec: string;
  /** 1 where a cell may be null, because each cell then has a bit that says so; otherwise 0. */
  readonly levels: 0 | 1;
};

/**
 * Checks the pages of some columns before they are decoded. The library trusts what a page says of itself: a run of two thousand million equal
 * cells in a page of a thousand would be written out until memory runs out. Throws for a page that cannot be right.
 */
export function checkPages(
  { row_groups: groups, schema, num_rows: rowCount }: FileMetaData,
  columns: readonly string[],
  slice: (start: number, stop: number) => Uint8Array<ArrayBuffer>,
): void {
  const statedRows = groups.reduce((sum, { num_rows: rows }) => sum + Number(rows), 0);
  if (statedRows > MAX_PARQUET_ROWS)
    throw new DamagedError(
      `it has ${statedRows.toLocaleString('en-GB')} rows. Expected at most ${MAX_PARQUET_ROWS.toLocaleString('en-GB')}.`,
    );
  if (Number(rowCount) !== statedRows || groups.some(({ num_rows: rows }) => rows < 0n))
    throw new DamagedError('it is damaged.');
  let unpackedBytes = 0;
  for (const { columns: chunks, num_rows: rows } of groups)
    for (const { meta_data: meta } of chunks) {
      if (meta === undefined) throw new DamagedError('it is damaged.');
      const [name = '', ...deeper] = meta.path_in_schema;
      if (!columns.includes(name)) continue;
      const element = schema.find(
        (schemaElement) => schemaElement.name === name && schemaElement.type !== undefined,
      );
      if (deeper.length > 0 || element === undefined || element.repetition_type === 'REPEATED')
        throw new DamagedError(`its column "${name}" holds lists and not cells.`);
      const chunkStart = Number(meta.dictionary_page_offset ?? meta.data_page_offset);
      const bytes = slice(chunkStart, chunkStart + Number(meta.total_compressed_size));
      const levels = element.repetition_type === 'REQUIRED' ? 0 : 1;
      unpackedBytes += checkChunk({ bytes, rows: Number(rows), codec: meta.codec, levels });
      if (unpackedBytes > MAX_UNPACKED_BYTES)
        throw new DamagedError(`it unpacks to more than ${MAX_UNPACKED_BYTES / 1e6} MB.`);
    }
}

/** Checks one column of a row group, and returns how many bytes its pages unpack to. */
function checkChunk(chunk: Chunk): number {
  const { bytes, rows } = chunk;
  let [offset, unpackedBytes, rowsMet] = [0, 0, 0];
  while (rowsMet < rows && offset < bytes.length - 1) {
    const reader = {
      view: new DataView(
        bytes.buffer,
        bytes.byteOffset + offset,
        Math.min(MAX_HEADER_BYTES, bytes.length - offset),
      ),
      offset: 0,
    };
    const header = parquetHeader(reader);
    const pageStart = offset + reader.offset;
    offset = pageStart + header.compressed_page_size;
    if (!(header.compressed_page_size >= 0) || offset > bytes.length)
      throw new DamagedError('it is damaged: a page is cut short.');
    if (!(header.uncompressed_page_size >= 0 && header.uncompressed_page_size <= MAX_PAGE_BYTES))
      throw new DamagedError('it is damaged: a page is too large.');
    unpackedBytes += header.uncompressed_page_size;
    rowsMet += checkPage(bytes.subarray(pageStart, offset), header, { ...chunk, rows: rows - rowsMet });
  }
  return unpackedBytes;
}

/** Checks one page, and returns how many cells it has. */
function checkPage(packedBytes: Uint8Array, header: PageHeader, { rows, codec, levels }: Chunk): number {
  const { dictionary_page_header: dictionary, data_page_header: page, data_page_header_v2: second } = header;
  if (header.type === 'DICTIONARY_PAGE') {
    // A text in the dictionary takes at least the four bytes of its length.
    expectCount(dictionary?.num_values, header.uncompressed_page_size);
    unpackedPage(packedBytes, header.uncompressed_page_size, codec);
    return 0;
  }
  const statedValues =
    header.type === 'DATA_PAGE' ? page : header.type === 'DATA_PAGE_V2' ? second : undefined;
  if (statedValues === undefined)
    throw new DamagedError('it is damaged: a page is of a kind that is not known.');
  const count = expectCount(statedValues.num_values, rows);
  if (second !== undefined && header.type === 'DATA_PAGE_V2') {
    const levelBytes = second.definition_levels_byte_length + second.repetition_levels_byte_length;
    if (!(levelBytes >= 0 && levelBytes <= packedBytes.length) || second.repetition_levels_byte_length !== 0)
      throw new DamagedError('it is damaged: a page is cut short.');
    if (levels === 1) checkRuns({ bytes: packedBytes.subarray(0, levelBytes), position: 0, width: 1, count });
    const cells =
      second.is_compressed === false
        ? packedBytes.subarray(levelBytes)
        : unpackedPage(packedBytes.subarray(levelBytes), header.uncompressed_page_size - levelBytes, codec);
    const nulls = expectCount(second.num_nulls, count);
    checkIndexes({ bytes: cells, position: 0, count: count - nulls }, second.encoding);
    return count;
  }
  const bytes = unpackedPage(packedBytes, header.uncompressed_page_size, codec);
  if (levels === 0) {
    checkIndexes({ bytes, position: 0, count }, statedValues.encoding);
    return count;
  }
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(0, true);
  if (length > bytes.length - 4) throw new DamagedError('it is damaged: a page is cut short.');
  const presentValues = checkRuns({ bytes: bytes.subarray(0, 4 + length), position: 4, width: 1, count });
  checkIndexes({ bytes, position: 4 + length, count: presentValues }, statedValues.encoding);
  return count;
}

/** Checks the runs of indexes into the dictionary. A page with any other encoding holds its cells themselves and ends with them. */
function checkIndexes({ bytes, position: startOffset, count }: Omit<Runs, 'width'>, encoding: string): void {
  if (encoding === 'PLAIN') return;
  if (!/^(PLAIN|RLE)_DICTIONARY$/.test(encoding))
    throw new DamagedError(
      'its cells are written in a way that is not read. Expected plain cells, or a dictionary.',
    );
  const width = bytes[startOffset] ?? 0;
  if (width > 0) checkRuns({ bytes, position: startOffset + 1, width, count });
}

function expectCount(count: number | undefined, maxCount: number): number {
  if (count === undefined || !(count >= 0 && count <= maxCount))
    throw new DamagedError('it is damaged: a page has more cells than its table.');
  return count;
}

function unpackedPage(packedBytes: Uint8Array, length: number, codec: string): Uint8Array {
  if (codec === 'UNCOMPRESSED') return packedBytes;
  const unpack = codecs[codec as keyof typeof codecs];
  if (unpack === undefined) throw new DamagedError('it is packed in a way that is not read.');
  return unpack(packedBytes, length);
}
