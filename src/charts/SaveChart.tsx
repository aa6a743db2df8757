import { useContext, useState, type RefObject } from 'react';
import type { PictureWords } from './picture';
import { MembersMark } from '@/ui/membersMark';
import { fileName, saveCsv, saveFile } from '@/ui/saveFile';

type Format = 'PNG' | 'SVG' | 'CSV';

/** The selector for drawings that can be saved: our own, and those of Recharts. */
const DRAWING_SELECTOR = 'svg.sc-walk, svg.recharts-surface';

/** Where the drawing is: the part of the page that holds it, or a function that draws it on demand. */
type DrawingPlace = RefObject<HTMLElement | null> | (() => Promise<SVGSVGElement>);

/** Buttons that save a chart as a picture or its figures as a table, each with its title, source and date. */
export function SaveChart({
  from,
  words,
  name,
  csv,
  noun = 'chart',
}: {
  /** The place of the drawing. It is looked up when the reader saves the chart. */
  readonly from: DrawingPlace;
  readonly words: PictureWords;
  /** The words of the file name, without the ending. */
  readonly name: readonly string[];
  /** The figures as a table, if no other button of the page saves them. */
  readonly csv?: (() => Promise<string>) | undefined;
  readonly noun?: string;
}) {
  const [failed, setFailed] = useState<string>();
  const membersMark = useContext(MembersMark);
  const save = async (format: Format) => {
    setFailed(undefined);
    try {
      if (format === 'CSV') return csv && saveCsv(await csv(), { name, membersMark });
      const content = await picture(from, markedWords(words, membersMark), format);
      saveFile(
        fileName(membersMark === undefined ? name : ['for members', ...name], format.toLowerCase()),
        content,
      );
    } catch (error) {
      setFailed(
        `The ${noun} could not be saved as ${format}. ${error instanceof Error ? error.message : ''}`,
      );
    }
  };
  const formats: readonly Format[] = csv === undefined ? ['PNG', 'SVG'] : ['PNG', 'SVG', 'CSV'];
  return (
    <div className="sc-save sc-no-print">
      Save this {noun}:{' '}
      {formats.map((format) => (
        <button key={format} type="button" className="sc-link-button" onClick={() => void save(format)}>
          {format} <span className="govuk-visually-hidden">file of this {noun}</span>
        </button>
      ))}
      {failed !== undefined && <span role="alert"> {failed}</span>}
    </div>
  );
}

function markedWords(words: PictureWords, membersMark: string | undefined): PictureWords {
  return membersMark === undefined ? words : { ...words, lines: [membersMark, ...words.lines] };
}

async function picture(
  from: DrawingPlace,
  words: PictureWords,
  format: Exclude<Format, 'CSV'>,
): Promise<Blob> {
  const drawing = typeof from === 'function' ? await from() : from.current?.querySelector(DRAWING_SELECTOR);
  if (!(drawing instanceof SVGSVGElement)) throw new Error('The drawing is not on the page.');
  const { pictureOf, pngOf } = await import('./picture');
  const text = pictureOf(drawing, words);
  return format === 'PNG' ? pngOf(text) : new Blob([text], { type: 'image/svg+xml;charset=utf-8' });
}
