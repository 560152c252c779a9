import { tables } from '../../schemas/index.ts';
import { assess } from '../../src/assessment/assess.ts';
import type { Results } from '../../src/assessment/results.ts';
import { parsePeriod } from '../../src/core/period.ts';
import { parseSpan } from '../../src/core/span.ts';
import { gatherFacts } from '../../src/facts/gather.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { createRoster } from '../../src/roster/create-roster.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { readTables } from '../../src/tables/read-tables.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';

/** A sheet with its month; null for a table of the year, or one that has no month of its own. */
export type Submitted = readonly [period: string | null, markdown: string];

/** What sheets come to at the end of a span, on a day after it unless one is given. */
export function resultsOf(
  sheets: readonly Submitted[],
  span: string,
  { today = null, scheme = daye2023 }: { readonly today?: string | null; readonly scheme?: Scheme } = {},
): Results {
  const roster = createRoster(scheme.roster, scheme.issuer);
  const placed = sheets.flatMap(([period, markdown], index) => {
    const file = `${index + 1}.xlsx`;
    const read = readTables(sheetFromMarkdown(markdown), { file, definitions: tables, roster, year: 2023 });
    if (read.tables.length === 0) throw new Error(`no table: ${markdown}`);
    const month = period === null ? null : parsePeriod(period);
    return read.tables.map((table) => ({
      file: { path: file, sha256: file, size: 1 },
      table,
      period: month,
    }));
  });
  const facts = gatherFacts(placed, { definitions: tables, year: 2023 });
  return assess(facts, scheme, parseSpan(span), { findings: [], inputs: [], settings: [], today });
}
