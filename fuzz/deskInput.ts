import { wholeOf } from '@/sources/fileBytes';
import { aWorkbook } from '#tests/support/aWorkbook';
import { mutatedBytes } from './byteMutations';
import { inputsOf, type Sources } from './input';
import { randomOf, type Random } from './random';
import { mutatedTable } from './tableMutations';
import { mutatedZip } from './zipMutations';

/** Files that an officer drops on the desk together, with something wrong in one of them. */
export type DeskInput = {
  readonly number: number;
  readonly format: string;
  readonly files: readonly (readonly [path: string, bytes: Uint8Array])[];
};

/** Printed scorecards, figures made up: months, quarters, years, title and group rows, signs, fractions and real dates. */
const WIDE_TEXTS = [
  'Sampleton (made up)\nNo.,Indicator,Good perf is,Data note,Jan-17,Feb-17,Mar-17,YTD,RAG,Target\n1.1,Contacts,Info,Number,1042,988,1190,12870,,\n1.2,Re-referrals,Low,%,27.5%,28.4%,26.1%,27.2%,A,26%<\n1.3,Days to adoption,Low,Days,n/a,311,325,325,G,426<\n',
  'Measure,Polarity,2014/15,2015/16,2016/17,Stat neighbour average,England\nSafe,,,,,,\nPlans in time,High,81,84.5,86,80.1,79\nRate of plans,Low,38.2,41.1,40,43.1,42.9\n',
  'Indicator,Unit,Q1 2016/17,Q2 2016/17,Q3 2016/17,Q4 2016/17,Red,Amber,Target\nVisits,%,0.91,0.93,0.9,0.95,<85%,85%>,90%+\nCaseload,Number,17,16.5,18,16,>20,<20,18 or less\n',
  'Indicator,Good is,Unit,Year,Quarter,Value,Target\nReferrals,Info,Number,2024/25,Q1,398,\nReferrals,Info,Number,2024/25,Q2,361,\nVisits,High,%,2024/25,Q1,93%,95%\n',
  'No.,Measure,Polarity,Unit,Apr-24 Boys,Apr-24 Girls,Apr-24 Total,H1 2024/25,w/c 06/05/2024,12 months to Jun-24,Sep-24 (Q2)\n1.1,Looked after,Low,Number,210,190,400,410,405,4100,402\n2.1,Missing,Low,Number,8,2,10,12,11,100,9\n',
];

const WIDE_BOOK = wholeOf(
  aWorkbook({
    'Mar-17': [
      ['Children’s services (made up)'],
      [
        'No.',
        'Indicator',
        'Good is',
        'Unit',
        new Date(Date.UTC(2017, 0, 1)),
        new Date(Date.UTC(2017, 1, 1)),
        'RAG',
      ],
      ['1', 'Contact and referral'],
      ['1.1', 'Contacts', 'Info', 'Number', 1042, 988, ''],
      ['1.2', 'Re-referrals', 'Low', '%', { oneDecimalPercent: 0.275 }, { oneDecimalPercent: 0.284 }, 'A'],
      ['1.3', 'Visits in time', 'High', '%', { percent: 0.9 }, { error: '#N/A' }, 'G'],
    ],
    Notes: [['Ask finance']],
  }),
);

/** Input n of a seed: every third a printed scorecard, the others a plan with a spoilt file. */
export function deskInputsOf(seed: number, sources: Sources): (number: number) => DeskInput {
  const plan = inputsOf(seed, sources);
  return (number) => {
    const random = randomOf(seed, number);
    if (number % 3 === 0) return { number, ...wideInput(random) };
    const { format, files } = plan(number);
    const held = [...files].flatMap(([path, content]) =>
      content instanceof Uint8Array ? [[path, content] as const] : [],
    );
    return { number, format, files: held };
  };
}

function wideInput(random: Random): Omit<DeskInput, 'number'> {
  if (random.chance(0.4))
    return { format: 'wide workbook', files: [['sheet.xlsx', mutatedZip(WIDE_BOOK, random)]] };
  let text = random.pick(WIDE_TEXTS);
  for (let left = random.pick([1, 2, 3, 5]); left > 0; left -= 1) text = mutatedTable(text, random);
  const bytes = new TextEncoder().encode(text);
  return {
    format: 'wide text',
    files: [['sheet.csv', random.chance(0.1) ? mutatedBytes(bytes, random) : bytes]],
  };
}
