import { ZipError } from '@/officerFiles/zipFiles';
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
import { usage } from './usage';

const PROCESS_TERMINAL: Terminal = {
  result: (text) => void process.stdout.write(text),
  message: (text) => void process.stderr.write(`${text}\n`),
  secret: process.stdin.isTTY ? askSecretly : undefined,
  showOnce: process.stderr.isTTY ? (text) => void process.stderr.write(`${text}\n`) : undefined,
  progress: process.stderr.isTTY ? (text) => void process.stderr.write(`\r\u001B[K${text}`) : undefined,
};

/** The `scorecard` command. Returns the exit code: 0 done, 1 the input has errors, 2 the command was misused. */
export async function main(args: readonly string[], output: Terminal = PROCESS_TERMINAL): Promise<0 | 1 | 2> {
  const terminal = withControlsEscaped(output);
  const [command, ...commandArgs] = args;
  if (commandArgs.includes('--help') || commandArgs.includes('-h')) {
    terminal.result(usage(command));
    return 0;
  }
  try {
    switch (command) {
      case 'check':
        return await check(commandArgs, terminal);
      case 'build':
        return await build(commandArgs, terminal);
      case 'audit':
        return await audit(commandArgs, terminal);
      case 'table':
        return await table(commandArgs, terminal);
      case 'freeze':
        return await freeze(commandArgs, terminal);
      case 'diff':
        return await diff(commandArgs, terminal);
      case 'report':
        return await report(commandArgs, terminal);
      case 'convert':
        return await convert(commandArgs, terminal);
      case 'mend':
        return await mend(commandArgs, terminal);
      case 'new':
        return await newPlan(commandArgs, terminal);
      case 'import':
        return await importSheet(commandArgs, terminal);
      case 'feeds':
        return await feeds(commandArgs, terminal);
      case 'help':
      case '--help':
      case '-h':
        terminal.result(usage(commandArgs[0]));
        return 0;
      case undefined:
        throw new UsageError('No command was given.');
    }
    throw new UsageError(`There is no command "${command}".`);
  } catch (error) {
    if (error instanceof MisuseError) {
      terminal.message(error instanceof UsageError ? `${error.message}\n\n${usage(command)}` : error.message);
      return 2;
    }
    if (error instanceof ZipError) {
      terminal.message(error.message);
      return 1;
    }
    const reason = error instanceof Error ? error.message : String(error);
    terminal.message(`Something went wrong that is no fault of the plan: ${reason}`);
    return 1;
  }
}
