import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { collected, run } from '../office/running.ts';
import { newFolder } from '../support/cli.ts';

const TITLE = '2023年全市重大招商引资活动开展情况（截至5月）,,,,,\n';
const HEAD = '时间,活动名称,地点,活动内容,开展情况,签约项目数（个）\n';

/** A line an activity: its name and how many projects were signed at it. */
function events(signed: Readonly<Record<string, string>>): string {
  return (
    TITLE +
    HEAD +
    Object.entries(signed)
      .map(([name, count]) => `二季度,${name},武汉,推介,已开展,${count}\n`)
      .join('')
  );
}

const UNITS = '2023年1—5月部门单位招商引资完成情况表,,\n责任单位,签约额任务（亿元）,签约额完成（亿元）\n';

function units(amounts: Readonly<Record<string, string>>): string {
  return (
    UNITS +
    Object.entries(amounts)
      .map(([name, amount]) => `${name},10,${amount}\n`)
      .join('')
  );
}

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = newFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

const MONTH = ['--month', '2023-05', '--date', '2023-06-05', '--fail-on', 'never'] as const;

/** What each unit is told, by its name. */
async function told(folder: string): Promise<Readonly<Record<string, string>>> {
  const { stdout } = await run(folder, [
    'letters',
    '.',
    ...MONTH,
    ...['--kind', 'return', '--format', 'text', '--out', '函件'],
  ]);
  const messages = stdout.split('\n\n').filter((text) => text.trim() !== '');
  return Object.fromEntries(messages.map((text) => [text.slice(0, text.indexOf('：')), text]));
}

const TWO_REPORTS = {
  '市商务局.csv': events({ 厦门招商推介会: '2', 武汉招商推介会: '1', 台州招商推介会: '3' }),
  '市发改局.csv': events({ 厦门招商推介会: '4', 武汉招商推介会: '1' }),
};

describe('an activity on which two units report, in a table that does not say whose report a row is', () => {
  it('goes in once where both say the same, and not at all where they differ', async () => {
    const { records, states, counts } = await collected(folderOf(TWO_REPORTS), MONTH);
    expect(records.map(({ values }) => [values.name, values.projects])).toEqual([
      ['武汉招商推介会', '1'],
      ['台州招商推介会', '3'],
    ]);
    expect([states.get('市商务局'), states.get('市发改局')]).toEqual(['重复，不一致', '重复，不一致']);
    expect(counts).toContain('重复且不一致2份');
  });

  it('is for the two to agree on: nobody is told to throw a whole report away', async () => {
    const folder = folderOf(TWO_REPORTS);
    const { stdout } = await run(folder, ['validate', '.', ...MONTH]);
    const text = stdout.replaceAll(/\s/gu, '');
    expect(text).toContain('这两份是不同单位报的，表里没有“填报单位”一栏');
    expect(text).toContain('请商定由谁报，另一份里删去这些行');
    const { rollCall } = await rollCallOf(folder);
    expect(rollCall).toContain('有的事项不一致，这些事项都没有汇总。请商定由谁报，另一份里删去后重新汇总。');
  });

  it('is told to both, to each of its own workbook and without the name of the other', async () => {
    const letters = await told(folderOf(TWO_REPORTS));
    expect(Object.keys(letters).sort()).toEqual(['市发改局', '市商务局']);
    expect(letters.市商务局).toContain('1．A2：2023年5月有2项数据');
    for (const letter of Object.values(letters)) expect(letter).toContain('“别的单位的报表”重复');
    expect(letters.市商务局).not.toContain('市发改局');
    expect(letters.市发改局).not.toContain('市商务局');
  });

  it('is told so in messages and marked copies, too', async () => {
    const folder = folderOf(TWO_REPORTS);
    const { stdout } = await run(folder, ['validate', '.', ...MONTH, '--brief', '--marked', '退改']);
    const [message = ''] = stdout.split('\n\n');
    expect(message).toContain('“别的单位的报表”重复');
    const [first = ''] = message.split('：');
    const other = first === '市商务局' ? '市发改局' : '市商务局';
    expect(message).not.toContain(other);
    const copies = readdirSync(path.join(folder, '退改')).filter((name) => name.endsWith('.xlsx'));
    expect(copies).toEqual([`${first}.csv.xlsx`]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path.join(folder, '退改', `${first}.csv.xlsx`));
    const texts = JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues()));
    expect(texts).toContain('别的单位的报表');
    expect(texts).not.toContain(other);
  });
});

async function rollCallOf(folder: string): Promise<{ readonly rollCall: string }> {
  const { stdout } = await run(folder, ['collect', '.', ...MONTH, '--format', 'json', '--out', '汇总.xlsx']);
  return { rollCall: stdout };
}

describe('a unit’s row that stands in another unit’s workbook, too', () => {
  const files = {
    '市商务局.csv': units({ 市商务局: '1', 市教育局: '3' }),
    '市教育局.csv': units({ 市教育局: '2' }),
  };

  it('is told to the unit without the name of the other', async () => {
    const { 市教育局: letter = '', ...others } = await told(folderOf(files));
    expect(letter).toContain('别的单位的报表');
    expect(letter).not.toContain('市商务局');
    // Who put it in is not told of the unit's own return by its file.
    for (const other of Object.values(others)) expect(other).not.toContain('市教育局.csv');
  });

  it('is told by the name of its file where the unit itself sent two', async () => {
    const own = { '市教育局.csv': units({ 市教育局: '2' }), '市教育局（改）.csv': units({ 市教育局: '3' }) };
    const { 市教育局: letter = '' } = await told(folderOf(own));
    expect(letter).toContain('与另一份工作簿“市教育局.csv”重复');
    expect(letter).toContain('看来“市教育局（改）.csv”是后来的一份');
    expect(letter).not.toContain('别的单位');
  });
});
