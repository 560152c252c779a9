import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { ScoreDocument } from '../../schemas/output/score.ts';
import { jsonFaults } from '../reporters/validators.ts';
import { dayie, newFolder } from '../support/cli.ts';

/** April's list of the sample months: interviews at both levels, warnings, a name longer than its column. */
function april(format: string, language: string): string {
  const inputs = ['fixtures/daye-2023/targets', 'fixtures/daye-2023/monthly'];
  const ran = dayie(['warn', ...inputs, '--month', '2023-04', '--format', format, '--lang', language]);
  return ran.stdout;
}

describe('the list on the terminal', () => {
  it.each(['zh', 'en'])('keeps to 80 columns with rules and reasons below each other (%s)', (language) => {
    const lines = april('table', language).split('\n');
    expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([]);
    const starts = lines.flatMap((line) => /^ {2}\S+ +(?=招-0\d)/u.exec(line)?.[0] ?? []);
    expect(starts.length).toBeGreaterThan(20);
    // A name longer than its column has the line for itself.
    const short = starts.filter((start) => stringWidth(start.trim()) <= 18);
    expect(new Set(short.map((start) => stringWidth(start)))).toEqual(new Set([22]));
  });

  it('groups the units by who interviews them, the highest first', () => {
    const [interviews = ''] = april('table', 'zh').split('\n\n');
    const heads = interviews.split('\n').filter((line) => /^\S/u.test(line));
    expect(heads.map((line) => line.replace(/\d+个/u, 'N个'))).toEqual([
      '2023年4月约谈预警名单（建议，待审定）',
      '由市委市政府主要领导约谈（N个）',
      '由分管市领导约谈（N个）',
      '预警（N个）',
    ]);
  });
});

it('as Markdown is one table without the rankings, interviews first', () => {
  const lines = april('markdown', 'zh').trimEnd().split('\n');
  expect(lines.slice(0, 4)).toEqual([
    '## 2023年4月约谈预警名单（建议，待审定）',
    '',
    '| 性质 | 单位 | 依据 | 约谈人 | 事由 |',
    '|---|---|---|---|---|',
  ]);
  const end = lines.indexOf('', 4);
  const kinds = lines.slice(4, end).map((line) => line.split(' | ')[0]);
  expect([...new Set(kinds)]).toEqual(['| 约谈', '| 预警']);
  expect(kinds).toEqual(kinds.toSorted((left, right) => (left === right ? 0 : left === '| 约谈' ? -1 : 1)));
  expect(lines).toContain('| 约谈 | 市档案馆 | 招-04 | 分管市领导 | 3—4月连续2个月各项指标均无增长 |');
});

describe('dayie warn --list as JSON', () => {
  const COUNTY = [
    'fixtures/example-county',
    '--span',
    '2023-06',
    '--date',
    '2023-07-10',
    '--fail-on',
    'never',
  ];
  const listsOf = (...args: readonly string[]) => {
    const document: unknown = JSON.parse(dayie([...args, '--format', 'json', '--quiet']).stdout);
    expect(jsonFaults('score', document)).toEqual([]);
    return ScoreDocument.parse(document).lists;
  };

  it('has every entry of the lists as a record, each with the cells it rests on, as the scores have them', () => {
    const lists = listsOf('warn', ...COUNTY);
    expect(listsOf('score', ...COUNTY, '--out', newFolder())).toEqual(lists);
    expect(lists.length).toBeGreaterThan(15);
    for (const { id, entries } of lists)
      for (const { sources, unit, item, reason } of entries) {
        expect([id, unit ?? item]).not.toEqual([id, null]);
        expect(reason).not.toBe('');
        // Of whom a ledger has no row there is no cell.
        if (!reason.includes('没有')) expect([id, reason, sources.length > 0]).toEqual([id, reason, true]);
      }
  });

  it.each(['overdue', 'due-soon', 'unverified', 'red'])('has %s alone where it is asked for', (list) => {
    const [whole] = listsOf('warn', ...COUNTY).filter(({ id }) => id === list);
    expect(listsOf('warn', ...COUNTY, '--list', list)).toEqual([whole]);
  });
});
