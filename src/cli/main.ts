import { askSecretly } from './askSecretly';
import { audit } from './audit';
import { build } from './build';
import { check } from './check';
import { convert } from './convert';
import { diff } from './diff';
import { feeds } from './feeds';
import { freeze } from './freeze';
import { importSheet } from './importSheet';
import { MisuseError, withControlsEscaped, type Terminal, UsageError } from './terminal';
import { mend } from './mend';
import { report } from './report';
import { newPlan } from './newPlan';
import { table } from './table';

const USAGE = `Usage:
  scorecard check PLAN…|FILE [--feeds DIR] [--format text|json] [--marked FILE.xlsx]
  scorecard mend PLAN|FILE.xlsx --out DIR|FILE.xlsx [--feeds DIR]
  scorecard build PLAN… --out DIR [--feeds DIR] [--area AREA] [--draw all] [--audience public|members] [--passphrase-file FILE]
  scorecard build PLAN --out FILE.html [--feeds DIR] [--area AREA] [--newest ADDRESS] [--audience public|members] [--passphrase-file FILE]
  scorecard audit PACK [--before OLD_PACK] [--format text|json]
  scorecard table PLAN|PACK --area AREA [--plan ID] [--indicator ID] [--as-at TIME_PERIOD] [--view in-year] [--feeds DIR] [--format csv|json|text]
  scorecard report PLAN|PACK [--report ID] [--area AREA] [--plan ID] [--feeds DIR] [--format docx|html|pptx|xlsx] --out FILE
  scorecard freeze PLAN --report ID [--area AREA] [--feeds DIR] [--again]
  scorecard diff OLD NEW [--area AREA] [--plan ID] [--feeds DIR] [--format text|json]
  scorecard new DIR|FILE.xlsx [--authority AREA] [--indicators all|none|ID,ID…] [--examples]
  scorecard convert PLAN|FILE.xlsx --out FILE.xlsx|DIR [--without-examples]
  scorecard import FILE --out DIR [--authority AREA] [--sheet NAME] [--layout FILE] [--onto PLAN]
  scorecard feeds FILE [--area AREA] [--dictionary FILE] [--pin COLUMN=VALUE]… [--format text|json]
  scorecard feeds FILE --area AREA --out DIR [--dictionary FILE] [--pin COLUMN=VALUE]…

PLAN is a plan folder, FILE a workbook or a file that DfE, OHID or ONS has published, PACK a folder that "scorecard build"
has written. DIR of --feeds is where the published files lie that feeds.json names, if not in the plan's own folder "feeds".
`;

const PROCESS: Terminal = {
  result: (text) => void process.stdout.write(text),
  message: (text) => void process.stderr.write(`${text}\n`),
  secret: process.stdin.isTTY ? askSecretly : undefined,
  showOnce: process.stderr.isTTY ? (text) => void process.stderr.write(`${text}\n`) : undefined,
  progress: process.stderr.isTTY ? (text) => void process.stderr.write(`\r\u001B[K${text}`) : undefined,
};

/** The `scorecard` command. Returns the exit code: 0 done, 1 the input has errors, 2 the command was misused. */
export async function main(args: readonly string[], to: Terminal = PROCESS): Promise<0 | 1 | 2> {
  const terminal = withControlsEscaped(to);
  const [command, ...rest] = args;
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.result(USAGE);
    return 0;
  }
  try {
    switch (command) {
      case 'check':
        return await check(rest, terminal);
      case 'build':
        return await build(rest, terminal);
      case 'audit':
        return await audit(rest, terminal);
      case 'table':
        return await table(rest, terminal);
      case 'freeze':
        return await freeze(rest, terminal);
      case 'diff':
        return await diff(rest, terminal);
      case 'report':
        return await report(rest, terminal);
      case 'convert':
        return await convert(rest, terminal);
      case 'mend':
        return await mend(rest, terminal);
      case 'new':
        return await newPlan(rest, terminal);
      case 'import':
        return await importSheet(rest, terminal);
      case 'feeds':
        return await feeds(rest, terminal);
      case 'help':
      case '--help':
      case '-h':
        terminal.result(USAGE);
        return 0;
      case undefined:
        throw new UsageError('No command was given.');
    }
    throw new UsageError(`There is no command "${command}".`);
  } catch (error) {
    if (error instanceof MisuseError) {
      terminal.message(error instanceof UsageError ? `${error.message}\n\n${USAGE}` : error.message);
      return 2;
    }
    const reason = error instanceof Error ? error.message : String(error);
    terminal.message(`Something went wrong that is no fault of the plan: ${reason}`);
    return 1;
  }
}
