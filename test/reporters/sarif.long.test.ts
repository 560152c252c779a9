import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeReport } from '../../src/reporters/report.ts';
import { sarifReport } from '../../src/reporters/sarif.ts';
import { DATE, place, readFile, unreadable } from './sample.ts';
import { sarifFaults } from './validators.ts';

/** A report whose every text is whatever somebody typed. */
const anyReport = fc
  .array(
    fc.record({ file: fc.string({ minLength: 1, unit: 'binary' }), text: fc.string({ unit: 'binary' }) }),
    {
      maxLength: 5,
    },
  )
  .map((items) =>
    makeReport({
      roster: [],
      date: DATE,
      files: items.map(({ file }) => readFile(file)),
      findings: items.map(({ file, text }, index) => unreadable(place(file, `D${index + 1}`, text), text)),
    }),
  );

describe('the SARIF report', () => {
  it('is valid whatever the cells and file names hold', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(sarifFaults([...sarifReport(report, { language: 'zh' })].join(''))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
