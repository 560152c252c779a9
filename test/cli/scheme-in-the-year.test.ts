import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ScoreDocument } from '../../schemas/output/score.ts';
import { writeWorkbook } from '../../src/formats/xlsx/write/index.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { schemeWorkbook } from '../../src/settings/to-workbook.ts';
import { withCells } from '../settings/reading.ts';
import { dayie, newFolder } from '../support/cli.ts';

const SCHEME = '考核办法.xlsx';
const DEPARTMENTS = 'investment/departments';

let folder = '';

/** A month of three departments as CSV; 市档案馆 has 3000 of 10 in May, which nobody believes unasked. */
function csv(month: number, first: number): string {
  return [
    `2023年1—${month}月完成情况`,
    '责任单位,签约额任务（亿元）,签约额完成（亿元）',
    `市档案馆,10,${first}`,
    `市科协,10,${month}`,
    `市妇联,10,${month + 1}`,
  ].join('\n');
}

async function writeScheme(
  name: string,
  values: Readonly<Record<string, string | number | null>>,
): Promise<void> {
  const model = withCells(schemeWorkbook(daye2023, '2023-06-05'), values);
  writeFileSync(path.join(folder, name), writeWorkbook(model));
}

beforeAll(async () => {
  folder = newFolder();
  mkdirSync(path.join(folder, '月报'));
  writeFileSync(path.join(folder, '月报', '2023-04.csv'), csv(4, 2));
  writeFileSync(path.join(folder, '月报', '2023-05.csv'), csv(5, 3000));
  await writeScheme('不改.xlsx', {});
  await writeScheme(SCHEME, {
    '年中调整!A3': '市科协',
    '年中调整!B3': '任务调整',
    '年中调整!C3': DEPARTMENTS,
    '年中调整!D3': '签约额',
    '年中调整!E3': 5,
    '年中调整!F3': 5,
    '年中调整!G3': '冶办发〔2023〕9号',
    '年中调整!A4': '市妇联',
    '年中调整!B4': '更名',
    '年中调整!E4': '市妇女联合会',
    '年中调整!F4': 5,
    '年中调整!G4': '机构改革',
    '核实说明!A3': '市档案馆',
    '核实说明!B3': DEPARTMENTS,
    '核实说明!C3': '签约额',
    '核实说明!D3': 5,
    '核实说明!E3': 3000,
    '核实说明!F3': '已核对合同',
    '核实说明!G3': '张×',
  });
});

function scores(month: string, scheme: string) {
  const { stdout } = dayie(['score', '月报', '--month', month, '--scheme', scheme, '--format', 'json'], {
    cwd: folder,
  });
  const document = ScoreDocument.parse(JSON.parse(stdout));
  const units = document.assessments.flatMap(({ classes }) =>
    classes.flatMap(({ units: members }) => members),
  );
  return { document, lines: units.map(({ rank, unit, score }) => `${rank ?? '—'} ${unit} ${score ?? '—'}`) };
}

describe('a scheme in the course of the year', () => {
  it('leaves April as it was and changes May: the target, the name and the figure that was confirmed', () => {
    expect(scores('2023-04', SCHEME).lines).toEqual(['1 市妇联 50.00', '2 市科协 40.00', '3 市档案馆 20.00']);
    // 市科协 5 of 5, 市档案馆 3000 of 10, both capped at 100; 市妇联 6 of 10.
    expect(scores('2023-05', SCHEME).lines).toEqual([
      '1 市档案馆 100.00',
      '1 市科协 100.00',
      '3 市妇女联合会 60.00',
    ]);
    expect(scores('2023-05', '不改.xlsx').lines).toEqual([
      '1 市妇联 60.00',
      '2 市科协 50.00',
      '— 市档案馆 —',
    ]);
  });

  it('is cited: what changed and what was confirmed, by whom and where it stands', () => {
    const { entries } = scores('2023-05', SCHEME).document.settings;
    expect(entries.filter(({ id }) => /^(change|confirmation)-/u.test(id)).map(({ value }) => value)).toEqual(
      [
        '市科协签约额（部门单位及金融机构招商引资）年度任务自5月起调整为5亿元',
        '市妇联自5月起更名为市妇女联合会',
        '市档案馆5月“签约额完成（亿元）”3000存疑，已核实，按此计入',
      ],
    );
    const ran = dayie(
      ['score', '月报', '--scheme', SCHEME, '--out', '结果', '--date', '2023-06-05', '--fail-on', 'never'],
      { cwd: folder },
    );
    expect(ran.status).toBe(0);
    const bulletin = readFileSync(path.join(folder, '结果', '2023-05-招商引资-通报.txt'), 'utf8');
    expect(bulletin).toContain(
      '说明：市科协签约额（部门单位及金融机构招商引资）年度任务自5月起调整为5亿元（冶办发〔2023〕9号）；市妇联自5月起更名为市妇女联合会（机构改革）；市档案馆5月“签约额完成（亿元）”3000存疑，已核实，按此计入（已核对合同；张×）。',
    );
  });

  it('lets a figure pass that is confirmed, and no other, in validate', () => {
    const validated = (scheme: string) =>
      dayie(
        [
          'validate',
          '月报',
          '--scheme',
          scheme,
          '--ignore',
          'CHECK-006',
          '--ignore',
          'CHECK-009',
          '--fail-on',
          'warning',
        ],
        {
          cwd: folder,
        },
      );
    expect(validated('不改.xlsx').stdout).toContain('警告 CHECK-042');
    expect(validated(SCHEME).stdout).not.toContain('CHECK-042');
    expect(validated(SCHEME).stdout).toContain('提示 CHECK-052');
    expect([validated('不改.xlsx').status, validated(SCHEME).status]).toEqual([1, 0]);
  });

  it('is heeded by collect: what is doubtful is collected and marked until it is confirmed', () => {
    const collected = (scheme: string) =>
      dayie(
        [
          'collect',
          '月报',
          '--month',
          '2023-05',
          '--scheme',
          scheme,
          '--out',
          `${scheme}-汇总.xlsx`,
          '--format',
          'json',
          '--include-faulty',
        ],
        { cwd: folder },
      ).stdout;
    expect(collected('不改.xlsx')).toContain('"doubtful": 1');
    expect(collected(SCHEME)).not.toContain('"doubtful": 1');
    expect(collected(SCHEME)).toContain('市妇女联合会');
  });
});
