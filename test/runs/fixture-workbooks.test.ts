import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFiles } from '../../src/disk/read-files.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { runValidate } from '../../src/runs/validate.ts';
import { FIXTURES } from '../support/cli.ts';

/** Everything that is found in a workbook, as `code cell`; a workbook that is not listed here has nothing wrong with it. */
const FOUND: Readonly<Record<string, readonly string[]>> = {
  // Of the lead unit of the first chain only its last character is left: …室.
  'tables/招商附件3-产业链对口联系表.xlsx': ['VALUE-011 D4'],
  // The page with the name of the action and of its first task is lost; one task is due by 年底 in words and in October beside them.
  'tables/文明附件1-工作任务清单.xlsx': ['TABLE-026 B4', 'TABLE-026 C4', 'CHECK-047 D40'],
  'progress/2023-05-文明提升任务进展.xlsx': ['TABLE-026 B4', 'TABLE-026 C4'],
  // Item 16 has no lead unit.
  'tables/营商环境-重点任务清单.xlsx': ['TABLE-025 E18'],
  'progress/2023-05-营商环境任务进展.xlsx': ['TABLE-025 E19'],
  // The A, B and C projects of 谋划 are 55, 94 and 51; its nine fields have 56, 93 and 50.
  'tables/项目附件1-重大基础设施项目统计表.xlsx': ['CHECK-003 G6', 'CHECK-003 H6', 'CHECK-003 I6'],
};

async function validate(...names: readonly string[]): Promise<readonly string[]> {
  const found = names.map((name) => ({ absolute: path.join(FIXTURES, name), path: name }));
  const files = await readFiles(found, daye2023);
  const { findings } = runValidate({ files, scheme: daye2023, schemeFindings: [], month: null });
  return findings.map(({ code, at }) => `${code} ${at.cell ?? ''}`.trim());
}

const folders = ['office', 'tables', 'progress', 'ledgers'];
const workbooks = folders.flatMap((folder) =>
  readdirSync(path.join(FIXTURES, folder)).map((name) => `${folder}/${name.normalize('NFC')}`),
);

describe('Validating a workbook of the fixtures finds what is really wrong with it', () => {
  it.each(workbooks)('%s', async (name) => {
    expect(await validate(name)).toEqual(FOUND[name] ?? []);
  });

  it('and in a monthly form next to its table nothing but what is wrong with the table.', async () => {
    expect(
      await validate(
        'tables/项目附件4-向上争取资金任务分解表.xlsx',
        'progress/2023-05-向上争取资金完成情况.xlsx',
        'tables/乡村附件-目标任务分解表.xlsx',
        'progress/2023-05-乡村振兴任务进展.xlsx',
      ),
    ).toEqual([]);
  });
});
