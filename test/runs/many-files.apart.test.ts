import { expect, it } from 'vitest';
import type { InputFile, ReadFile } from '../../src/model/dataset.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { runLetters } from '../../src/runs/letters.ts';
import { readingFor } from '../../src/runs/read-file.ts';
import { runScore } from '../../src/runs/score.ts';
import { runValidate } from '../../src/runs/validate.ts';
import { readTables } from '../../src/tables/read-tables.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';

const UNITS = ['市教育局', '市科技局', '市商务局', '市民政局', '市司法局'];
const MONTHS = [1, 2, 3, 4, 5];
const SCHEME = daye2023;
const BEGIN = { scheme: SCHEME, schemeFindings: [], month: { year: 2023, month: 5 } };

/** Reports of five units and months, sent so often; `look` is told each time a file's path is asked for. */
function reports(times: number, look: () => void): readonly ReadFile[] {
  const settings = readingFor(SCHEME);
  return Array.from({ length: times }, (_, time) =>
    UNITS.flatMap((unit) =>
      MONTHS.map((month): ReadFile => {
        const path = `${time}/2023-0${month}/${unit}.xlsx`;
        const input: InputFile = {
          get path() {
            look();
            return path;
          },
          sha256: path,
          size: 1,
        };
        // In January somebody wrote no figure: a fault in every fifth file.
        const sheet = sheetFromMarkdown(
          [
            '| 责任单位 | 签约额（亿元）任务 | 签约额（亿元）完成 |',
            `| ${unit} | 50 | ${month === 1 ? '见附件' : month} |`,
          ].join('\n'),
          { name: `${month}月` },
        );
        const { tables, findings } = readTables(sheet, { file: path, ...settings });
        return { input, metadata: { period: `2023-0${month}` }, tables, findings, opened: true };
      }),
    ),
  ).flat();
}

const RUNS: Readonly<Record<string, (files: readonly ReadFile[]) => unknown>> = {
  validate: (files) => runValidate({ files, ...BEGIN, date: '2023-06-02' }).findings,
  score: (files) => runScore({ files, ...BEGIN }).results.findings,
  letters: (files) =>
    runLetters({
      files,
      ...BEGIN,
      date: '2023-06-02',
      by: null,
      kinds: ['return', 'remind'],
      overrides: { levels: new Map(), ignored: new Set() },
    }).letters,
};

/** How often a run asks which file something is of, when each of 25 reports was sent so often. */
function looksOf(run: (files: readonly ReadFile[]) => unknown, times: number): number {
  let looks = 0;
  const files = reports(times, () => {
    looks += 1;
  });
  expect(run(files)).not.toHaveLength(0);
  return looks;
}

it.each(Object.entries(RUNS))(
  '%s looks twice as often at twice as many files: none is searched for among all others.',
  (_, run) => {
    const [some, many] = [looksOf(run, 8), looksOf(run, 16)];
    expect(some).toBeGreaterThan(200);
    expect(many).toBeLessThan(some * 2.1);
  },
);
