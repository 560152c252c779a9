import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadline, enterprise, months, number, text, units, worded } from '../../schemas/cells.ts';
import { defineTable } from '../../schemas/define-table.ts';
import { withoutHidden } from '../../src/core/hidden-characters.ts';
import type { Datum, TableRecord } from '../../src/records/record.ts';
import { recordsCsv } from '../../src/records/records-csv.ts';

const table = defineTable({
  id: 'rural/tasks',
  plan: 'rural',
  source: '试',
  kind: 'task',
  title: '试用表',
  edition: '1',
  titleWords: [],
  key: [],
  columns: {
    name: { header: '名称', is: text().nullable() },
    tax: { header: '当月税收', is: number('万元').nullable() },
    units: { header: '牵头单位', is: units().nullable() },
    months: { header: '月份', is: months().nullable() },
    due: { header: '时限', is: deadline().nullable() },
    goal: { header: '目标', is: worded().nullable() },
    firm: { header: '企业', is: enterprise(['※']).nullable() },
  },
});

function record(values: Readonly<Record<string, Datum>>): TableRecord {
  const cells = Object.fromEntries(Object.keys(values).map((key, index) => [key, `${'ABCDEFG'[index]}4`]));
  return {
    table: table.id,
    variant: 'base',
    period: null,
    file: '一.xlsx',
    sheet: '表',
    row: 4,
    values,
    cells,
  };
}

function lines(values: Readonly<Record<string, Datum>>): readonly Record<string, string>[] {
  return parse(recordsCsv(table, [record(values)]), { bom: true, columns: true, recordDelimiter: '\r\n' });
}

/** What a record's line keeps of a text. */
function plain(text: string): string {
  return withoutHidden(text).replace(/[\t\n]+/gu, ' ');
}

describe('records as CSV', () => {
  it('begin with a byte order mark and end their lines as Excel does', () => {
    const text = recordsCsv(table, [record({ name: '甲' })]);
    expect(text).toBe(
      '\ufeff"文件","工作表","行","月份","名称","来源单元格","未能读取"\r\n"一.xlsx","表",4,"","甲","名称=A4",""\r\n',
    );
  });

  it('keep negative figures as figures', () => {
    expect(recordsCsv(table, [record({ tax: '-12.5' })])).toContain(',-12.5,');
  });

  it('print lists, dates, wording and markers in words', () => {
    const values: Record<string, Datum> = {
      units: ['市发改局', '市财政局', '等'],
      months: [2, 5],
      due: { due: '2023-06-30', from: null, standing: false, text: '6月底' },
      goal: {
        number: '42',
        relation: '>=',
        upper: null,
        unit: '个',
        parts: [{ label: '工业项目', number: '40', unit: '个' }],
      },
      firm: { name: '劲牌公司', markers: ['※'] },
    };
    expect(lines(values)[0]).toMatchObject({
      牵头单位: '市发改局、市财政局、等',
      月份: '2月、5月',
      时限: '2023-06-30',
      目标: '≥42个（其中工业项目40个）',
      企业: '劲牌公司（※）',
    });
  });

  it('keep long digits and leading zeros as text', () => {
    expect(lines({ name: '914202810000000000' })[0]).toMatchObject({ 名称: '914202810000000000\t' });
    expect(lines({ name: '0714' })[0]).toMatchObject({ 名称: '0714\t' });
    expect(lines({ name: '42' })[0]).toMatchObject({ 名称: '42' });
  });

  it.each(['=1+1', '+A1', '-2', '@SUM(A1)', '\tx', '\rx', '＝1', ' =1', '\u200b=1', '\n@x'])(
    'guard %j against being taken for a formula',
    (text) => expect(lines({ name: text })[0]).toMatchObject({ 名称: `'${plain(text)}` }),
  );

  it('give back any text, and never a field that begins like a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const field = lines({ name: text })[0]?.名称 ?? '';
        expect([plain(text), `'${plain(text)}`, `${plain(text)}\t`]).toContain(field);
        expect(field).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
      }),
    );
  });
});
