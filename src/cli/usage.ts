import { REPORT_FORMATS } from '@/documents/report/reportFile';
import { TABLE_FORMATS } from '@/documents/tableFormat';

/** What a command does, in one sentence, and the ways to call it. */
type Command = { readonly purpose: string; readonly usages: readonly string[] };

const COMMANDS: Readonly<Record<string, Command>> = {
  check: {
    purpose: 'Says everything that is wrong with a plan or a published file.',
    usages: ['PLAN…|FILE [--feeds DIR] [--format text|json] [--marked FILE.xlsx]'],
  },
  mend: {
    purpose: 'Writes a copy in which every cell is corrected that has one right text.',
    usages: [
      'PLAN|FILE.xlsx --out DIR|FILE.xlsx [--feeds DIR] [--fractions hundred|as-written] [--counts-nobody INDICATOR]… [--people-of ROW=NUMBER]… [--name-sheet SHEET=TABLE]…',
    ],
  },
  build: {
    purpose: 'Writes the scorecard as a site, or as one HTML file.',
    usages: [
      'PLAN… --out DIR [--feeds DIR] [--area AREA] [--draw all] [--audience public|members] [--passphrase-file FILE]',
      'PLAN --out FILE.html [--feeds DIR] [--area AREA] [--newest ADDRESS] [--audience public|members] [--passphrase-file FILE]',
    ],
  },
  audit: {
    purpose: 'Says what a built site gives away about the figures that it withholds.',
    usages: ['PACK [--before OLD_PACK] [--format text|json]'],
  },
  table: {
    purpose: 'Prints one row for each indicator.',
    usages: [
      `PLAN|PACK --area AREA [--plan ID] [--indicator ID] [--as-at TIME_PERIOD] [--view in-year] [--feeds DIR] [--format ${TABLE_FORMATS.join('|')}]`,
    ],
  },
  report: {
    purpose:
      'Writes the report for a meeting as Word, PowerPoint, Excel or HTML, as the name of FILE says. Slides are about eight; --all adds every part of the report.',
    usages: [
      `PLAN|PACK [--report ID] [--area AREA] [--plan ID] [--feeds DIR] [--format ${REPORT_FORMATS.join('|')}] --out FILE [--all]`,
    ],
  },
  freeze: {
    purpose: 'Keeps a report as it was for its meeting, so that pages say what has changed since.',
    usages: ['PLAN [--report ID] [--area AREA] [--feeds DIR] [--again]'],
  },
  diff: {
    purpose: 'Says what changed between two scorecards.',
    usages: ['OLD NEW [--area AREA] [--plan ID] [--feeds DIR] [--format text|json]'],
  },
  new: {
    purpose: 'Makes an empty plan.',
    usages: ['DIR|FILE.xlsx [--authority AREA] [--indicators all|none|ID,ID…] [--examples]'],
  },
  convert: {
    purpose: 'Makes one workbook of a plan folder, or a plan folder of a workbook.',
    usages: [
      'PLAN|FILE.xlsx --out FILE.xlsx|DIR [--without-examples] [--authority AREA] [--title TEXT] [--as-at DATE]',
    ],
  },
  import: {
    purpose: 'Makes a plan of a printed scorecard.',
    usages: ['FILE --out DIR [--authority AREA] [--sheet NAME] [--layout FILE] [--onto PLAN]'],
  },
  feeds: {
    purpose: 'Says what a published file could feed, or makes a plan of it.',
    usages: [
      'FILE [--area AREA] [--dictionary FILE] [--pin COLUMN=VALUE]… [--format text|json]',
      'FILE --area AREA --out DIR [--dictionary FILE] [--pin COLUMN=VALUE]…',
    ],
  },
};

const USAGE_WORDS = `PLAN is a plan folder, a workbook that holds a plan, or a zip of either. FILE is a workbook, or a file that DfE, OHID or ONS
has published. PACK is a folder that "scorecard build" has written. DIR of --feeds is where the published files lie that feeds.json names, if not in the plan's own folder "feeds".
docs/formats.md has more on each command.
`;

/** The usage text of the command `name`, or of every command if no name is given. */
export function usage(name?: string): string {
  const namedCommand = name === undefined ? undefined : COMMANDS[name];
  const commandsListed =
    name !== undefined && namedCommand !== undefined
      ? [[name, namedCommand] as const]
      : Object.entries(COMMANDS);
  const lines = commandsListed.flatMap(([command, { purpose, usages }]) => [
    ...usages.map((way) => `  scorecard ${command} ${way}`),
    `      ${purpose}`,
  ]);
  return `Usage:\n${lines.join('\n')}\n\n${USAGE_WORDS}`;
}
