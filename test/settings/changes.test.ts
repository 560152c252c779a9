import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/core/decimal.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import type { Change } from '../../src/scheme/change.ts';
import { schemeWorkbook } from '../../src/settings/to-workbook.ts';
import { readBack, withCells } from './reading.ts';

const preset = schemeWorkbook(daye2023, '2023-06-05');

type Row = readonly [
  unit: string,
  kind: string,
  table: string,
  column: string,
  value: string | number,
  month: number | string,
  reason?: string,
];

/** The preset with rows in 年中调整, from row 3 on. */
function withRows(...rows: readonly Row[]) {
  const values = rows.flatMap((row, index) =>
    [...row, ...(row.length < 7 ? ['冶办发〔2023〕9号'] : [])].map((value, column) => [
      `年中调整!${'ABCDEFG'[column]}${index + 3}`,
      value === '' ? null : value,
    ]),
  );
  return readBack(withCells(preset, Object.fromEntries(values)));
}

async function faultsOf(...rows: readonly Row[]) {
  const { scheme, findings, readFindings } = await withRows(...rows);
  const faults = [...readFindings, ...findings]
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, at }) => `${code} ${at.cell}`);
  return { faults, usable: scheme !== null };
}

const DEPARTMENTS = 'investment/departments';
const TOWNSHIPS = 'investment/townships';

test('Every kind of change is read with the cell that states it, and written and read again it is the same.', async () => {
  const at = (cell: string, heading: string) => ({ file: '考核办法.xlsx', sheet: '年中调整', cell, heading });
  const reason = '冶办发〔2023〕9号';
  const changes: readonly Change[] = [
    {
      kind: 'target',
      unit: '市档案馆',
      table: DEPARTMENTS,
      measure: 'contract-value',
      target: new Decimal('8.5'),
      month: 6,
      reason,
      at: at('E3', '调整为'),
    },
    {
      kind: 'target',
      unit: '陈贵镇',
      table: TOWNSHIPS,
      measure: 'projects',
      target: null,
      month: 7,
      reason,
      at: at('E4', '调整为'),
    },
    { kind: 'closed', unit: '市科协', month: 3, reason, at: at('B5', '调整事项') },
    { kind: 'founded', unit: '市妇联', month: 4, reason, at: at('B6', '调整事项') },
    {
      kind: 'renamed',
      unit: '市商务局',
      name: '市商务和投资促进局',
      month: 5,
      reason,
      at: at('E7', '调整为'),
    },
    {
      kind: 'class',
      unit: '陈贵镇',
      plan: null,
      class: '一类乡镇',
      month: 2,
      reason,
      at: at('E8', '调整为'),
    },
    {
      kind: 'class',
      unit: '市财政局',
      plan: 'enterprise',
      class: '政府部门',
      month: 2,
      reason,
      at: at('E9', '调整为'),
    },
  ];
  const { scheme, findings, readFindings } = await readBack(
    schemeWorkbook({ ...daye2023, changes }, '2023-06-05'),
  );
  expect([...findings, ...readFindings].filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(scheme?.changes).toEqual(changes);
  expect(scheme === null ? null : schemeWorkbook(scheme, '2023-06-05')).toEqual(
    schemeWorkbook({ ...daye2023, changes }, '2023-06-05'),
  );
});

test('What clerks type is understood: a table by its title, a column by another heading, full-width figures, a new name.', async () => {
  const { scheme, findings } = await withRows(
    ['档案馆', '任务调整', '各部门单位及金融机构招商引资工作目标任务分解表', '签约金额', '８', 6],
    ['市商务局', '更名', '', '', '市商务和投资促进局', 3],
    ['市商务和投资促进局', '任务调整', DEPARTMENTS, '签约额', '／', 9],
  );
  expect(findings).toEqual([]);
  expect(
    scheme?.changes.map((change) => [
      change.unit,
      change.kind === 'target' ? change.target?.toNumber() : change.kind,
    ]),
  ).toEqual([
    ['市档案馆', 8],
    ['市商务局', 'renamed'],
    ['市商务局', undefined],
  ]);
});

describe('A row that cannot be used is named at its cell, and no scheme is made of it:', () => {
  test.each<readonly [string, readonly Row[], readonly string[]]>([
    ['a unit nobody knows', [['市挡案馆', '任务调整', DEPARTMENTS, '签约额', 8, 6]], ['SCHEME-006 A3']],
    ['an unknown kind of change', [['市档案馆', '加任务', DEPARTMENTS, '签约额', 8, 6]], ['VALUE-015 B3']],
    ['an unknown table', [['市档案馆', '任务调整', 'investment/towns', '签约额', 8, 6]], ['SCHEME-003 C3']],
    ['a table of other units', [['市档案馆', '任务调整', TOWNSHIPS, '签约投资额', 8, 6]], ['SCHEME-002 C3']],
    ['no table', [['市档案馆', '任务调整', '', '签约额', 8, 6]], ['TABLE-011 C3']],
    ['an unknown column', [['市档案馆', '任务调整', DEPARTMENTS, '签约总额', 8, 6]], ['SCHEME-004 D3']],
    ['no new target', [['市档案馆', '任务调整', DEPARTMENTS, '签约额', '', 6]], ['TABLE-011 E3']],
    ['a target in words', [['市档案馆', '任务调整', DEPARTMENTS, '签约额', '翻一番', 6]], ['SCHEME-002 E3']],
    ['a target below 0', [['市档案馆', '任务调整', DEPARTMENTS, '签约额', -1, 6]], ['SCHEME-002 E3']],
    ['half a project', [['陈贵镇', '任务调整', TOWNSHIPS, '新签约亿元以上项目', 1.5, 6]], ['SCHEME-002 E3']],
    ['month 0', [['市档案馆', '任务调整', DEPARTMENTS, '签约额', 8, 0]], ['VALUE-008 F3']],
    ['month 13', [['市档案馆', '撤并', '', '', '', 13]], ['VALUE-008 F3']],
    ['no month', [['市档案馆', '撤并', '', '', '', '']], ['TABLE-011 F3']],
    ['a value that a closure does not have', [['市档案馆', '撤并', '', '', '市委办', 6]], ['SCHEME-002 E3']],
    ['classes of no plan', [['市档案馆', '类别调整', '', '签约额', '市直部门', 6]], ['SCHEME-002 D3']],
    [
      'two targets from one month on',
      [
        ['市档案馆', '任务调整', DEPARTMENTS, '签约额', 8, 6],
        ['市档案馆', '任务调整', DEPARTMENTS, '签约额', 9, 6],
      ],
      ['SCHEME-012 E4'],
    ],
    [
      'a target twice',
      [
        ['市档案馆', '任务调整', DEPARTMENTS, '签约额', 8, 6],
        ['市档案馆', '任务调整', DEPARTMENTS, '签约额', 8, 6],
      ],
      ['SCHEME-011 E4'],
    ],
    [
      'two months of one closure',
      [
        ['市档案馆', '撤并', '', '', '', 6],
        ['市档案馆', '撤并', '', '', '', 7],
      ],
      ['SCHEME-012 F4'],
    ],
    [
      'a closure before the foundation',
      [
        ['市档案馆', '新设', '', '', '', 6],
        ['市档案馆', '撤并', '', '', '', 5],
      ],
      ['SCHEME-002 F4'],
    ],
    ['the name of another unit', [['市档案馆', '更名', '', '', '市科协', 6]], ['SCHEME-005 E3']],
  ])('%s', async (_, rows, faults) => {
    expect(await faultsOf(...rows)).toEqual({ faults, usable: false });
  });
});

describe('A change without effect is questioned at its cell, and the scheme stands:', () => {
  test.each<readonly [string, readonly Row[], readonly string[]]>([
    ['the class the roster states', [['市档案馆', '类别调整', '', '', '市直部门', 6]], ['SCHEME-015 E3']],
    ['the name it has', [['市档案馆', '更名', '', '', '市档案馆', 6]], ['SCHEME-015 E3']],
    ['a unit founded in January', [['市档案馆', '新设', '', '', '', 1]], ['SCHEME-015 B3']],
    [
      'a target after the closure',
      [
        ['市档案馆', '撤并', '', '', '', 6],
        ['市档案馆', '任务调整', DEPARTMENTS, '签约额', 8, 7],
      ],
      ['SCHEME-015 E4'],
    ],
    [
      'a class it was put into before',
      [
        ['市档案馆', '类别调整', '', '', '金融机构', 3],
        ['市档案馆', '类别调整', '', '', '金融机构', 6],
      ],
      ['SCHEME-015 E4'],
    ],
    [
      'a class of which no other unit is',
      [['市档案馆', '类别调整', '', '', '群团部门', 6]],
      ['SCHEME-008 E3'],
    ],
  ])('%s', async (_, rows, faults) => {
    expect(await faultsOf(...rows)).toEqual({ faults, usable: true });
  });

  test.each<readonly [string, readonly Row[]]>([
    ['from January on', [['市档案馆', '任务调整', DEPARTMENTS, '签约额', 8, 1]]],
    ['in December', [['市档案馆', '任务调整', DEPARTMENTS, '签约额', 8, 12]]],
    [
      'twice in a year',
      [
        ['市档案馆', '任务调整', DEPARTMENTS, '签约额', 8, 3],
        ['市档案馆', '任务调整', DEPARTMENTS, '签约额', 9, 6],
      ],
    ],
    [
      'of two columns in one month',
      [
        ['陈贵镇', '任务调整', TOWNSHIPS, '签约投资额', 8, 6],
        ['陈贵镇', '任务调整', TOWNSHIPS, '新签约亿元以上项目', 2, 6],
      ],
    ],
  ])('nothing is said of a target that changes %s', async (_, rows) => {
    expect(await faultsOf(...rows)).toEqual({ faults: [], usable: true });
  });
});
