import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { dayie, FIXTURES, newFolder, PROJECT } from '../support/cli.ts';
import { spoil } from '../trial/faults.ts';
import { makeJune } from '../trial/june.ts';
import { untold } from './told.ts';

const month = (number: number): string => path.join(FIXTURES, 'monthly', `2023-0${number}.xlsx`);
const upTo = (last: number): readonly string[] =>
  Array.from({ length: last }, (_, index) => month(index + 1));

/** Every bulletin of a run with its JSON. */
function issue(paths: readonly string[], options: readonly string[], date: string, cwd = PROJECT) {
  const out = path.join(newFolder(), '通报');
  const given = [...paths, ...options, '--plan', 'all', '--date', date, '--out', out];
  const { stdout, stderr } = dayie(['score', ...given, '--format', 'json', '--quiet', '--fail-on', 'never'], {
    cwd,
  });
  if (stdout === '') throw new Error(stderr);
  const names = readdirSync(out).filter((name) => name.endsWith('通报.txt'));
  return { json: stdout, texts: names.map((name) => readFileSync(path.join(out, name), 'utf8')) };
}

const TARGETS = path.join(FIXTURES, 'targets');

describe('Every figure, unit and indicator of every bulletin stands in the JSON of the same run, with its cells', () => {
  it.each([
    ['January', upTo(1), '2023-02-05'],
    ['May', upTo(5), '2023-06-05'],
    ['May after a missing March', [month(1), month(2), month(4), month(5)], '2023-06-05'],
    [
      'June of the example county, all plans',
      [path.join(PROJECT, 'fixtures', 'example-county')],
      '2023-07-03',
    ],
  ])('%s', (_, paths, date) => {
    for (const options of [[], ['--internal']]) {
      const { json, texts } = issue([TARGETS, ...paths], options, date);
      expect(texts.length).toBeGreaterThan(0);
      expect(texts.flatMap((text) => untold(text, json))).toEqual([]);
    }
  });

  it('a quarter', () => {
    const { json, texts } = issue([TARGETS, ...upTo(5)], ['--span', '2023-Q1'], '2023-06-05');
    expect(texts.flatMap((text) => untold(text, json))).toEqual([]);
  });

  it('the text of May with one figure changed does not', () => {
    const { json, texts } = issue(upTo(5), [], '2023-06-05');
    const [text = ''] = texts;
    const [, rate = ''] = /的([\d.]+)%，/u.exec(text) ?? [];
    expect(untold(text.replace(rate, '12.34'), json)).not.toEqual([]);
    const [row = ''] = text.split('\n').filter((line) => /^\d+\t/u.test(line));
    expect(untold(text.replace(row, row.replace(/\t(\d+)\t/u, '\t987\t')), json)).not.toEqual([]);
  });
});

describe('A June with twenty faults in its returns', () => {
  let project = '';

  beforeAll(async () => {
    const june = await makeJune();
    await spoil(june);
    project = path.join(newFolder(), '2023考核');
    dayie(['init', project, '--date', '2023-06-05']);
    cpSync(june.targets, path.join(project, '任务表'), { recursive: true });
    cpSync(june.months, path.join(project, '月报'), { recursive: true });
    cpSync(june.returns, path.join(project, '月报', '2023-06'), { recursive: true });
    dayie(['month', '--date', '2023-07-03'], { cwd: project });
  }, 300_000);

  it.each([[[]], [['--internal']]])('has all of its bulletin in the JSON %j', (options) => {
    const { json, texts } = issue([], options, '2023-07-03', project);
    expect(texts).toHaveLength(1);
    expect(texts.flatMap((text) => untold(text, json))).toEqual([]);
  });

  it.each([[[]], [['--internal']]])(
    'has a bulletin of at most 1,500 characters %j, and says where the rest stands',
    (options) => {
      const [text = ''] = issue([], options, '2023-07-03', project).texts;
      const [body = '', ...attachments] = text.split(/\n附件\d?\n/u);
      expect(body.replaceAll(/\s/gu, '').length).toBeLessThanOrEqual(1500);
      const number = options.length + 2;
      expect(body).toContain(`（名单和原因见附件${number}）报表退回修改`);
      expect(attachments.at(-1)).toMatch(/^报送情况表\n/u);
      // The reasons that the text leaves out.
      for (const reason of ['数字格变成了日期', '“其中”大于总数', '报的是2023-05的'])
        expect(attachments.at(-1)).toContain(reason);
      for (const [, attached] of body.matchAll(/附件(\d)/gu))
        expect(Number(attached)).toBeLessThanOrEqual(number);
    },
  );
});
