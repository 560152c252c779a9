import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ScoreDocument } from '../../schemas/output/score.ts';
import { jsonFaults } from '../reporters/validators.ts';
import { dayie, FIXTURES, newFolder, type Ran } from '../support/cli.ts';
import { bookOf, put } from '../support/mutate.ts';

const MONTHLY = path.join(FIXTURES, 'monthly');
const MAY_ALONE = path.join(MONTHLY, '2023-05.xlsx');

/** A unit with a figure in words, one with a task it did not report on, and one that is on no roster. */
const FAULTY_ROWS = [
  ['招商引资任务完成情况表（截至2023年5月31日）'],
  ['序号', '责任单位', '签约额（亿元）任务', '签约额（亿元）完成'],
  [1, '市教育局', 5, '正在洽谈'],
  [2, '市科技局', 3, null],
  [3, '某某局', 3, 1],
] as const;

function json(command: 'score' | 'warn', ...args: readonly string[]): Ran {
  const out = command === 'score' ? ['--out', newFolder()] : [];
  return dayie([command, ...args, ...out, '--format', 'json', '--date', '2023-06-05']);
}

/** The printed JSON after both of its schemas have passed it: the published one and the one it is made from. */
function held(ran: Ran): ScoreDocument {
  const document: unknown = JSON.parse(ran.stdout);
  expect(jsonFaults('score', document)).toEqual([]);
  return ScoreDocument.parse(document);
}

describe.each(['score', 'warn'] as const)('the JSON of dayie %s', (command) => {
  it.each(['zh', 'en'])('holds to its published schema over five months (%s)', (language) => {
    const document = held(json(command, MONTHLY, path.join(FIXTURES, 'targets'), '--lang', language));
    expect(document.period).toBe('2023-05');
    expect(document.assessments.map(({ id, classes }) => [id, classes.map(({ name }) => name)])).toEqual([
      ['investment/departments', ['市直部门', '国有投融资公司', '金融机构']],
      ['investment/townships', ['高新区', '一类乡镇', '二类乡镇', '三类乡镇']],
    ]);
    expect(new Set(document.interviews.map(({ status }) => status))).toContain('interview');
    expect(document.settings.entries.some((entry) => entry.default)).toBe(true);
  });

  it('has null for what a single month cannot tell: increment and previous rank', () => {
    const units = held(json(command, MAY_ALONE)).assessments.flatMap(({ classes }) =>
      classes.flatMap((item) => item.units),
    );
    expect(units.length).toBeGreaterThan(80);
    expect(new Set(units.map(({ previousRank }) => previousRank))).toEqual(new Set([null]));
    const increments = units.flatMap(({ indicators }) =>
      indicators.map(({ actual, increment }) => [actual === '0', increment] as const),
    );
    // Nothing by the end of May is nothing in May, whatever months are missing.
    expect(new Set(increments.filter(([none]) => !none).map(([, increment]) => increment))).toEqual(
      new Set([null]),
    );
    expect(new Set(increments.filter(([none]) => none).map(([, increment]) => increment))).toEqual(
      new Set(['0']),
    );
  });

  it('has null for figures that are missing or unreadable, and says why in the findings', async () => {
    const file = put(newFolder(), '5月.xlsx', await bookOf(FAULTY_ROWS));
    const document = held(json(command, file));
    const units = document.assessments.flatMap(({ classes }) => classes.flatMap((item) => item.units));
    const actuals = units
      .filter(({ unit }) => unit === '市教育局' || unit === '市科技局')
      .map(({ unit, complete, indicators }) => [
        unit,
        complete,
        indicators[0]?.target,
        indicators[0]?.actual,
      ]);
    expect(actuals.sort()).toEqual([
      ['市教育局', false, '5', null],
      ['市科技局', false, '3', null],
    ]);
    expect(document.findings.map(({ code, cell }) => [code, cell])).toEqual(
      expect.arrayContaining([
        ['VALUE-001', 'D3'],
        ['PERIOD-015', 'B4'],
        ['VALUE-011', 'B5'],
      ]),
    );
  });

  it('prints nothing on stdout but the JSON, and the same twice', () => {
    const first = json(command, MAY_ALONE, '--lang', 'en');
    const second = json(command, MAY_ALONE, '--lang', 'en');
    expect(first.stdout.startsWith('{\n')).toBe(true);
    expect(first.stdout.endsWith('\n}\n')).toBe(true);
    expect(second.stdout).toBe(first.stdout);
  });
});

it('a month without result names the cells it is reckoned from, those of the month before included', () => {
  const { interviews } = held(json('warn', MONTHLY, path.join(FIXTURES, 'targets')));
  const sourcesOf = (unit: string) =>
    interviews
      .find((item) => item.unit === unit)
      ?.sources.map(({ file, cell }) => `${path.basename(file ?? '', '.xlsx')} ${cell}`);
  // 招-04 for April and May: what was done by March, April and May.
  expect(sourcesOf('市科协')).toEqual(
    ['2023-03', '2023-04', '2023-05'].flatMap((month) =>
      ['D', 'F', 'H'].map((column) => `${month} ${column}23`),
    ),
  );
  // 招-03 for all five months: the standing of each says all.
  expect(new Set(sourcesOf('金牛镇')?.map((source) => source.slice(0, 7)))).toEqual(
    new Set(['2023-01', '2023-02', '2023-03', '2023-04', '2023-05']),
  );
});

it('a field outside the schema of score is told', () => {
  const document = { ...held(json('warn', MAY_ALONE)), remark: '' };
  expect(jsonFaults('score', document)).toEqual([' must NOT have additional properties']);
});
