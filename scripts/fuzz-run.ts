import { readFileSync } from 'node:fs';
import { tables } from '../schemas/index.ts';
import { assess } from '../src/assessment/assess.ts';
import { runChecks } from '../src/checks/index.ts';
import { wordFinding } from '../src/diagnostics/wording.ts';
import { gatherFacts } from '../src/facts/gather.ts';
import { daye2023 } from '../src/presets/daye-2023/index.ts';
import { createRoster } from '../src/roster/create-roster.ts';
import { readSubmission } from '../src/runs/read-file.ts';
import { placePeriods } from '../src/tables/periods.ts';
import { mutate, randomOf } from './fuzz-mutate.ts';

/**
 * A process of the fuzzer: says when it is ready, takes run numbers from its parent, says when each is done. A throw ends it,
 * and so does more time or memory than is allowed.
 */
const [, , seed, seconds, megabytes, ...files] = process.argv;
const sources = files.map((file) => readFileSync(file));
const roster = createRoster(daye2023.roster, daye2023.issuer);

export function inputOf(run: number): Uint8Array {
  const random = randomOf(Number(seed) * 1_000_003 + run);
  const source = sources[run % sources.length];
  if (source === undefined) throw new RangeError('no source workbook');
  return mutate(source, random);
}

/** Read → recognise → parse → place → check → assess → word every finding. */
function exercise(bytes: Uint8Array): void {
  const input = { path: '2023-02.xlsx', sha256: '', size: bytes.length };
  const read = readSubmission({ input, bytes }, { definitions: tables, roster, year: daye2023.year });
  const placed = placePeriods([read], daye2023.year, null);
  const findings = [
    ...read.findings,
    ...placed.findings,
    ...runChecks({ tables: placed.tables, definitions: tables, roster, found: read.findings, files: [read] }),
  ];
  const facts = gatherFacts(placed.tables, { definitions: tables, year: daye2023.year });
  const months = daye2023.assessments.flatMap(({ table }) => facts.spans(table));
  assess(facts, daye2023, months.filter(({ unit }) => unit === 'month').at(-1) ?? null);
  for (const finding of findings) {
    if (/\{\w+\}|undefined|\[object/.test(wordFinding(finding, 'zh') + wordFinding(finding, 'en'))) {
      throw new Error(`badly worded: ${finding.code} ${wordFinding(finding, 'en')}`);
    }
  }
}

/** All memory of the process counts, not only what the heap's limit stops: archives and large sheets lie outside the heap. */
function mindMemory(): void {
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  if (peak > Number(megabytes)) throw new Error(`${peak} MB, over ${megabytes} MB`);
}

function mindTime({ user, system }: NodeJS.CpuUsage): void {
  const used = (user + system) / 1_000_000;
  if (used > Number(seconds)) throw new Error(`${used.toFixed(1)} s, over ${seconds} s`);
}

process.on('message', (message: { readonly run: number }) => {
  const before = process.cpuUsage();
  exercise(inputOf(message.run));
  mindTime(process.cpuUsage(before));
  mindMemory();
  process.send?.({ done: message.run });
});
process.send?.({ ready: true });
