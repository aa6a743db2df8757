import type { Issue } from '@/domain/plan/issue';
import type { PublishedReader } from '@/sources/publishedFile';

/** LAIT describes 434 indicators, and a plan may have as many rows in indicators.csv. */
const MAX_DESCRIBED = 5000;

/** The reader, but for a file that describes more indicators than a plan can have: none of them is taken, and that is said. */
export function boundedReader(reader: PublishedReader): PublishedReader {
  return {
    ...reader,
    describe: async (file, beside) => {
      const description = await reader.describe(file, beside);
      const count = description.indicators.length;
      if (count <= MAX_DESCRIBED) return description;
      return { ...description, indicators: [], issues: [...description.issues, tooMany(file.name, count)] };
    },
  };
}

function tooMany(file: string, count: number): Issue {
  const message = `The file describes ${count.toLocaleString('en-GB')} indicators. Expected at most ${MAX_DESCRIBED.toLocaleString('en-GB')}. The column of their names probably holds something else; download the file again.`;
  return { severity: 'error', code: 'too-many-indicators', file, message };
}
