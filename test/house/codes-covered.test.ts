import { describe, expect, it } from 'vitest';
import { allCodes } from '../../src/reporters/explain.ts';
import { sourcesOf } from './sources.ts';

/** A literal that is a code, or begins with one before its place (`'VALUE-001 D5'`). */
const EXPECTED = /(?<!finding\()(['"`])(?<code>[A-Z]+-\d{3})(?=\1| |\n)/g;

/** Tests of the code itself and of wording take findings as they like; only what raises a code from a workbook counts. */
const NOT_RAISING = /^test\/(?:house|diagnostics|reporters)\//;

/**
 * That a code stays silent on right workbooks is held elsewhere for all codes at once: the sample months without faults and
 * every table's fixture give no finding, and one wrong thing in a right workbook gives one finding and no others.
 */
describe('a code', () => {
  it('is expected by a test that raises it from a workbook', () => {
    const expected = new Set(
      sourcesOf(['test'])
        .filter(({ path }) => !NOT_RAISING.test(path))
        .flatMap(({ code }) => [...code.matchAll(EXPECTED)].map(({ groups }) => groups?.code)),
    );
    const missing = allCodes()
      .filter((code) => !expected.has(code))
      .map(
        (code) =>
          `${code} is expected by no test: put its fault into a right workbook and expect it at its cell`,
      );
    expect(missing).toEqual([]);
  });
});
