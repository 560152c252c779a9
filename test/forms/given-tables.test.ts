import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/formats/xlsx/read/index.ts';
import { dayie, FIXTURES, newFolder } from '../support/cli.ts';

const TABLES = path.join(FIXTURES, 'tables');

function template(...args: readonly string[]) {
  const out = path.join(newFolder(), '表样');
  const run = dayie(['template', ...args, '--out', out, '--date', '2023-06-05']);
  const files = run.status === 2 ? [] : readdirSync(out).filter((name) => name.endsWith('.xlsx'));
  const sheetsOf = (name: string) =>
    readWorkbook(readFileSync(path.join(out, name)), { file: name }).workbook?.sheets ?? [];
  return { ...run, files, sheetsOf };
}

/** The labels of a sheet's second column under its header, blank ones as the empty text. */
function column(
  sheet: ReturnType<ReturnType<typeof template>['sheetsOf']>[number] | undefined,
  at: number,
): readonly string[] {
  return [...(sheet?.rows() ?? [])].map(({ cells }) => cells.find((cell) => cell.column === at)?.value ?? '');
}

describe('--rows', () => {
  /** Every form with the rows that its sheet has. */
  const heights = (rows: string): ReadonlyMap<string, number> => {
    const { files, sheetsOf } = template('--rows', rows);
    return new Map(files.map((name) => [name, sheetsOf(name)[0]?.used?.bottom ?? 0]));
  };

  /** Their rows are given: a row a unit of the roster, or an indicator of the document. */
  const GIVEN = [
    '招商附件1-各乡镇招商引资工作目标任务分解表.xlsx',
    '招商附件2-各部门单位及金融机构招商引资工作目标任务分解表.xlsx',
    '招商附件5-招商引资工作对口联系安排表.xlsx',
    '项目附件2-各乡镇（场）固定资产投资导向性计划分解表.xlsx',
    '八大行动量化指标-量化指标任务清单.xlsx',
  ];
  /** 谋划, 新建, 续建. */
  const THREE_LISTS = '项目附件1-“三类”重大基础设施项目统计表.xlsx';

  it('is obeyed by every form whose rows are not given', () => {
    const [few, many] = [heights('2'), heights('12')];
    const more = [...many].map(([name, height]) => [name, height - (few.get(name) ?? 0)] as const);
    const expected = more.map(([name]) => [name, GIVEN.includes(name) ? 0 : name === THREE_LISTS ? 30 : 10]);
    expect(more.length).toBeGreaterThan(25);
    expect(more).toEqual(expected);
  });
});

describe('企业 附件3 with the pairing table', () => {
  it('is a file a department with a sheet an enterprise, names filled in', () => {
    const targets = path.join(TABLES, '服务企业附件2-部门包保企业.xlsx');
    const { files, sheetsOf } = template(
      'enterprise/return',
      '--month',
      '2023-05',
      '--per-unit',
      '--targets',
      targets,
    );
    expect(files).toHaveLength(63);
    const forms = files.map((name) =>
      sheetsOf(name).filter((sheet) => !['填表说明', '选项'].includes(sheet.name)),
    );
    expect(forms.flat()).toHaveLength(154);
    const [first] = sheetsOf(files.find((name) => name.startsWith('人行大冶市支行')) ?? '');
    expect(first?.cell(2, 3)?.value).toBe('人行大冶市支行');
    expect(first?.cell(3, 3)?.value).toBe(first?.name);
  });
});

describe('项目 附件4', () => {
  it('is one table with its total where the document has it, and the units in its order', () => {
    const targets = path.join(TABLES, '项目附件4-向上争取资金任务分解表.xlsx');
    const { files, sheetsOf } = template('project/funding', '--month', '2023-05', '--targets', targets);
    const tables = sheetsOf(files[0] ?? '').filter((sheet) => !['填表说明', '选项'].includes(sheet.name));
    expect(tables).toHaveLength(1);
    const names = column(tables[0], 2).filter((text) => text !== '');
    expect(names.slice(1, 4)).toEqual(['合计', '市发改局', '市财政局']);
    expect(column(tables[0], 3)).toContain('1000000');
  });
});

describe('a faulty target table', () => {
  const head = '责任单位,新签约项目（个）,签约额（亿元）\n';

  it('keeps its own forms back, and no others', () => {
    const folder = newFolder();
    writeFileSync(
      path.join(folder, '部门任务.csv'),
      `2023年部门招商引资任务分解表,,\n${head}市教育局,2,很多\n`,
    );
    const rural = path.join(TABLES, '乡村附件-目标任务分解表.xlsx');
    const { status, files, stderr } = template('--month', '2023-05', '--targets', folder, rural);
    expect(status).toBe(1);
    expect(stderr).toContain('VALUE-001');
    expect(files.some((name) => name.startsWith('招商附件2'))).toBe(false);
    expect(files.some((name) => name.startsWith('乡村附件'))).toBe(true);
  });

  it('is none where the document itself names no lead unit', () => {
    const targets = path.join(TABLES, '营商环境-重点任务清单.xlsx');
    const { status, files } = template('environment/tasks', '--month', '2023-05', '--targets', targets);
    expect([status, files.length]).toEqual([0, 1]);
  });
});

describe('tasks of 各乡镇（场）、街道', () => {
  it('reach every township', () => {
    const folder = newFolder();
    const head = '序号,行动名称,重点任务,具体内容,责任领导,责任单位,完成时限\n';
    const rows =
      '1,行动,任务,内容一,郝××,各乡镇（场）、街道,2023年6月底\n2,行动,任务二,内容二,郝××,市教育局,2023年6月底\n';
    writeFileSync(path.join(folder, '文明任务.csv'), `2023年文明提升行动工作任务清单,,,,,,\n${head}${rows}`);
    const { files, stderr } = template(
      'civic/tasks',
      '--month',
      '2023-05',
      '--per-unit',
      '--targets',
      folder,
    );
    expect(stderr).not.toContain('错误');
    expect(files).toHaveLength(14);
    expect(files.some((name) => name.startsWith('陈贵镇-'))).toBe(true);
  });
});
