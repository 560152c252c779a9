import { describe, expect, it } from 'vitest';
import { investmentProjects } from '../../schemas/investment/projects.ts';
import { Decimal, plain } from '../../src/core/decimal.ts';
import { yearSpan } from '../../src/core/span.ts';
import { type Fact, NO_TASK, type Subject, saying } from '../../src/facts/fact.ts';
import { gatherFacts } from '../../src/facts/gather.ts';
import type { ReadFile } from '../../src/model/dataset.ts';
import { placePeriods } from '../../src/tables/periods.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';
import { read } from '../tables/reading.ts';

const HEAD =
  '| 项目名称 | 引进单位 | 省外 | 计划总投资（亿元） | 到位资金（亿元） | 签约日期 | 开工日期 | 推进状态 |';
const YEAR = yearSpan(2023);

/** The facts of workbooks 1.xlsx, 2.xlsx …, each with a title and its rows; `doubtful` names a cell as `1.xlsx!F3`. */
function gather(books: readonly (readonly [title: string, ...rows: string[]])[], doubtful?: string) {
  const files = books.map(([title, ...rows], index): ReadFile => {
    const file = `${index + 1}.xlsx`;
    const markdown = [`| ${title} |`, HEAD, ...rows].join('\n');
    const { tables, findings } = read(sheetFromMarkdown(markdown), undefined, file);
    return { input: { path: file, sha256: file, size: 1 }, metadata: {}, tables, findings, opened: true };
  });
  const facts = gatherFacts(placePeriods(files, 2023, null).tables, {
    definitions: [investmentProjects],
    year: 2023,
    doubtful: (at) => `${at.file}!${at.cell}` === doubtful,
  });
  return {
    facts,
    fact: (about: Subject, column: string): Fact =>
      facts.fact(about, saying('investment/projects', column), YEAR),
  };
}

function said({ value, why }: Fact): string {
  if (value === null) return `? ${why}`;
  return Decimal.isDecimal(value) ? plain(value) : value === NO_TASK ? '/' : String(value);
}

const PROJECT = { unit: '市商务局', item: '甲项目' };

describe('a ledger’s row', () => {
  const { facts, fact } = gather([
    ['签约项目台账', '| 甲项目 | 市商务局 | 是 | 约5 | / | 2023年3月8日 | | 正常 |'],
  ]);

  it('is a subject of its unit, in the year', () => {
    expect(facts.spans('investment/projects')).toEqual([YEAR]);
    expect(facts.subjects('investment/projects', YEAR)).toEqual([PROJECT]);
  });

  it('says its days, figures, choices and what it leaves blank, each at its cell', () => {
    const columns = [
      'project',
      'unit',
      'outside',
      'investment',
      'paid',
      'signed',
      'started',
      'state',
      'entered',
    ];
    expect(columns.map((column) => `${column} ${said(fact(PROJECT, column))}`)).toEqual([
      'project 甲项目',
      'unit 市商务局',
      'outside 是',
      'investment 5',
      'paid /',
      'signed 2023-03-08',
      'started ? blank',
      'state 正常',
      'entered ? absent',
    ]);
    expect(fact(PROJECT, 'signed').at.map(({ cell }) => cell)).toEqual(['F3']);
  });
});

it('A row of two units is a subject of each; one of a unit nobody knows is a subject all the same.', () => {
  const { facts } = gather([
    [
      '签约项目台账',
      '| 甲项目 | 市商务局、金湖街道 | 是 | 5 | | 2023-03-08 | | |',
      '| 乙项目 | 某某局 | 是 | 5 | | 2023-03-08 | | |',
    ],
  ]);
  expect(facts.subjects('investment/projects', YEAR)).toEqual([
    PROJECT,
    { unit: '金湖街道', item: '甲项目' },
    { item: '乙项目' },
  ]);
});

it('A row whose key is blank is not lost: it goes by its place.', () => {
  const { facts } = gather([['签约项目台账', '| | 市商务局 | 是 | 5 | | 2023-03-08 | | |']]);
  expect(facts.subjects('investment/projects', YEAR)).toEqual([
    { unit: '市商务局', item: '1.xlsx!Sheet1!3' },
  ]);
});

it('A line with a number or a unit alone is no entry, and a ledger without entries has been sent.', () => {
  const { facts } = gather([['签约项目台账', '| | 市商务局 | | | | | | |']]);
  expect(facts.subjects('investment/projects', YEAR)).toEqual([]);
  expect(facts.spans('investment/projects')).toEqual([YEAR]);
  expect(gather([]).facts.spans('investment/projects')).toEqual([]);
});

describe('the workbooks of one ledger', () => {
  const FIRST = '| 甲项目 | 市商务局 | 是 | 5 | 1 | 2023-03-08 | | 正常 |';

  it('are one list: a blank is filled from another, whichever comes first', () => {
    const later = '| 甲项目 | 商务局 | 是 | 5 | | 2023-03-08 | 2023-05-04 | |';
    for (const rows of [
      [FIRST, later],
      [later, FIRST],
    ]) {
      const { fact, facts } = gather(rows.map((row) => ['签约项目台账', row] as const));
      expect(facts.subjects('investment/projects', YEAR)).toEqual([PROJECT]);
      expect(['started', 'paid', 'state'].map((column) => said(fact(PROJECT, column)))).toEqual([
        '2023-05-04',
        '1',
        '正常',
      ]);
    }
  });

  it('that contradict each other leave the one column open, and name both cells', () => {
    const { fact } = gather([
      ['签约项目台账', FIRST],
      ['签约项目台账', FIRST.replace('03-08', '08-03')],
    ]);
    expect(said(fact(PROJECT, 'signed'))).toBe('? contradicting');
    expect(fact(PROJECT, 'signed').at.map(({ file, cell }) => `${file}!${cell}`)).toEqual([
      '1.xlsx!F3',
      '2.xlsx!F3',
    ]);
    expect(said(fact(PROJECT, 'investment'))).toBe('5');
  });

  it.each([
    ['2023年签约项目台账（截至5月31日）', '2023年签约项目台账（截至6月30日）'],
    ['2023年1—5月签约项目台账', '2023年1—6月签约项目台账'],
    ['2023年签约项目台账（截至2023年6月10日）', '2023年签约项目台账（截至2023年6月20日）'],
  ])('tell what changes by the later one: %s, %s', (before, after) => {
    const changed = FIRST.replace('| 1 |', '| 2.5 |').replace('正常', '困难');
    const told = (...books: Parameters<typeof gather>[0]): readonly string[] =>
      ['paid', 'state'].map((column) => said(gather(books).fact(PROJECT, column)));
    expect(told([before, FIRST], [after, changed])).toEqual(['2.5', '困难']);
    expect(told([after, changed], [before, FIRST])).toEqual(['2.5', '困难']);
    expect(told(['签约项目台账', FIRST], [after, changed])).toEqual(['? contradicting', '? contradicting']);
  });
});

it('A cell that is doubtful says nothing.', () => {
  const book = ['签约项目台账', '| 甲项目 | 市商务局 | 是 | 5 | | 2023-03-08 | 2023-02-01 | |'] as const;
  const { fact } = gather([book], '1.xlsx!G3');
  expect(said(fact(PROJECT, 'started'))).toBe('? doubtful');
  expect(said(fact(PROJECT, 'signed'))).toBe('2023-03-08');
});
