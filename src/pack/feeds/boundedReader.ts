import type { Issue } from '@/domain/plan/issue';
import type { DescribedIndicator, PublishedReader } from '@/sources/publishedFile';
import { removeTurningMarks } from '@/sources/turningMarks';

/** The most indicators that one file may describe: LAIT describes 434, and a plan may have as many rows in indicators.csv as this. */
const MAX_DESCRIBED = 5000;

/**
 * A reader with limits: if a file describes more indicators than a plan can have, the reader takes none and reports an issue. It also removes
 * marks that change the direction of text from everything that a file says of an indicator.
 */
export function boundedReader(reader: PublishedReader): PublishedReader {
  return {
    ...reader,
    describe: async (file, companions) => {
      const description = await reader.describe(file, companions);
      const count = description.indicators.length + (description.behind?.length ?? 0);
      if (count <= MAX_DESCRIBED)
        return { ...description, indicators: description.indicators.map(withoutMarks) };
      return {
        ...description,
        indicators: [],
        behind: [],
        issues: [...description.issues, tooManyIssue(file.name, count)],
      };
    },
  };
}

/** `indicator.wanted` is not cleaned, because the columns and values of the file are found by its exact text. */
function withoutMarks(indicator: DescribedIndicator): DescribedIndicator {
  const { title, topics, unit, definition, source, link, caveat, next: nextRelease } = indicator;
  const cleanText = (text: string | undefined) => (text === undefined ? undefined : removeTurningMarks(text));
  return {
    ...indicator,
    title: removeTurningMarks(title),
    topics: topics.map(removeTurningMarks),
    unit: cleanText(unit),
    definition: cleanText(definition),
    source: cleanText(source),
    link: cleanText(link),
    caveat: cleanText(caveat),
    next: cleanText(nextRelease),
  };
}

function tooManyIssue(file: string, count: number): Issue {
  const message = `The file describes ${count.toLocaleString('en-GB')} indicators and groups. Expected at most ${MAX_DESCRIBED.toLocaleString('en-GB')}. The column of their names probably holds something else; download the file again.`;
  return { severity: 'error', code: 'too-many-indicators', file, message };
}
