import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/core/decimal.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import type { Confirmation } from '../../src/scheme/confirmation.ts';
import { schemeWorkbook } from '../../src/settings/to-workbook.ts';
import { readBack, withCells } from './reading.ts';

const preset = schemeWorkbook(daye2023, '2023-06-05');
const DEPARTMENTS = 'investment/departments';

type Row = readonly (string | number)[];

/** The preset with rows in 核实说明, from row 3 on: 单位或文件, 所在报表, 所在列, 所属月份, 核实的数, 核实情况, 核实人, 核实日期. */
async function read(...rows: readonly Row[]) {
  const values = rows.flatMap((row, index) =>
    row.map((value, column) => [`核实说明!${'ABCDEFGH'[column]}${index + 3}`, value === '' ? null : value]),
  );
  const { scheme, findings, readFindings } = await readBack(withCells(preset, Object.fromEntries(values)));
  const faults = [...readFindings, ...findings]
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, at }) => `${code} ${at.cell}`);
  return { scheme, faults };
}

test('Confirmations of units, files and parts are read, written and read again as they were.', async () => {
  const at = (row: number) => ({
    file: '考核办法.xlsx',
    sheet: '核实说明',
    cell: `A${row}`,
    heading: '单位或文件',
  });
  const common = { table: DEPARTMENTS, column: 'contract-value', reason: '已核对合同' };
  const confirmations: readonly Confirmation[] = [
    {
      subject: '市档案馆',
      unit: '市档案馆',
      ...common,
      part: null,
      month: 5,
      value: new Decimal('600.5'),
      by: '张×',
      day: '2023-06-08',
      at: at(3),
    },
    {
      subject: '市科协.xlsx',
      unit: null,
      ...common,
      part: 'month',
      month: 12,
      value: null,
      by: '',
      day: '',
      at: at(4),
    },
    {
      subject: '市妇联',
      unit: '市妇联',
      ...common,
      part: null,
      month: null,
      value: null,
      by: '',
      day: '',
      at: at(5),
    },
  ];
  const written = schemeWorkbook({ ...daye2023, confirmations }, '2023-06-05');
  const { scheme, findings, readFindings } = await readBack(written);
  expect([...findings, ...readFindings].filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(scheme?.confirmations).toEqual(confirmations);
  expect(scheme === null ? null : schemeWorkbook(scheme, '2023-06-05')).toEqual(written);
});

test('An alias, the title of a table and another heading are understood.', async () => {
  const { scheme, faults } = await read([
    '档案馆',
    '各部门单位及金融机构招商引资工作目标任务分解表',
    '签约金额／本月',
    5,
    '',
    '已核对',
  ]);
  expect(faults).toEqual([]);
  expect(scheme?.confirmations.map(({ unit, table, column, part }) => [unit, table, column, part])).toEqual([
    ['市档案馆', DEPARTMENTS, 'contract-value', 'month'],
  ]);
});

describe('A confirmation that cannot be used is named at its cell, and no scheme is made of it:', () => {
  test.each<readonly [string, readonly Row[], readonly string[]]>([
    ['neither a unit nor a file', [['市挡案馆', DEPARTMENTS, '签约额', 5, '', '核对']], ['SCHEME-006 A3']],
    ['an unknown table', [['市档案馆', 'investment/towns', '签约额', 5, '', '核对']], ['SCHEME-003 B3']],
    ['an unknown column', [['市档案馆', DEPARTMENTS, '签约总额', 5, '', '核对']], ['SCHEME-004 C3']],
    ['an unknown part', [['市档案馆', DEPARTMENTS, '签约额/上月', 5, '', '核对']], ['SCHEME-004 C3']],
    ['month 13', [['市档案馆', DEPARTMENTS, '签约额', 13, '', '核对']], ['VALUE-008 D3']],
    ['a figure in words', [['市档案馆', DEPARTMENTS, '签约额', 5, '六百', '核对']], ['SCHEME-002 E3']],
    ['no reason', [['市档案馆', DEPARTMENTS, '签约额', 5, 600, '']], ['TABLE-011 F3']],
    [
      'one figure twice',
      [
        ['市档案馆', DEPARTMENTS, '签约额', 5, 600, '核对'],
        ['档案馆', DEPARTMENTS, '签约额', 5, 700, '核对'],
      ],
      ['SCHEME-011 A4'],
    ],
  ])('%s', async (_, rows, faults) => {
    expect(await read(...rows)).toEqual({ faults, scheme: null });
  });
});
