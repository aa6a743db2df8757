import { loadPlan } from '@/pack/compile/loadPlan';
import { auditPack } from '@/pack/audit/auditPack';
import { wholeNumberSolver } from '@/pack/audit/wholeNumberSolver';
import { auditedTexts } from '@/pack/write/auditedFiles';

// Compiles one plan for the public and audits it, and prints the processor seconds of each: `node protectionSteps.mjs PLAN`.

/** Processor seconds of all threads since the last call. */
let spent = process.cpuUsage();
function seconds(): number {
  const { user, system } = process.cpuUsage(spent);
  spent = process.cpuUsage();
  return (user + system) / 1e6;
}

const solver = await wholeNumberSolver();
seconds();
const { plan, issues } = await loadPlan(process.argv[2] ?? '', undefined, 'public');
const compile = seconds();
if (plan === undefined) throw new Error(issues.find(({ severity }) => severity === 'error')?.message);
const texts = auditedTexts([plan]);
seconds();
const { findings } = auditPack(texts, { solver });
const audit = seconds();
if (findings.length > 0) throw new Error(`The audit finds ${findings.length}.`);
console.log(JSON.stringify({ compile, audit }));
