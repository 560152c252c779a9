import { tables } from '../../schemas/index.ts';
import { assess } from '../../src/assessment/assess.ts';
import { runChecks } from '../../src/checks/index.ts';
import { wordFinding } from '../../src/diagnostics/wording.ts';
import { gatherFacts } from '../../src/facts/gather.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { createRoster } from '../../src/roster/create-roster.ts';
import { readSubmission } from '../../src/runs/read-file.ts';
import { placePeriods } from '../../src/tables/periods.ts';
import { mutate, randomOf } from './mutate.ts';
import { sourcesIn } from './sources.ts';
import { work } from './work.ts';

/** A process of the fuzzer of the reader: SEED SECONDS MEGABYTES FIXTURES. */
const [, , seed, seconds, megabytes, fixtures = ''] = process.argv;
const sourceFor = sourcesIn(fixtures);
const roster = createRoster(daye2023.roster, daye2023.issuer);

/** Read → recognise → parse → place → check → assess → word every finding. */
function exercise(run: number): void {
  const bytes = mutate(sourceFor(run), randomOf(Number(seed) * 1_000_003 + run));
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

work(exercise, { seconds: () => Number(seconds), megabytes: Number(megabytes) });
