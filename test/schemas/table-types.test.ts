import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { newFolder, PROJECT } from '../support/cli.ts';

/** A table file as an office's table would be written, with something else in some places. */
function tableFile(changes: Readonly<Record<string, string>>, use = ''): string {
  const from = (file: string): string => JSON.stringify(path.join(PROJECT, 'schemas', file));
  const parts: Readonly<Record<string, string>> = {
    key: `['unit']`,
    totals: `{ columns: ['projects'], subtotalBy: 'class' }`,
    rowSums: `[{ whole: 'people', parts: ['men', 'women'] }]`,
    atMost: `[['women', 'people']]`,
    form: `{ dated: 'day', sections: [{ at: 'head', lines: [['unit', 'day']] }], list: { title: '问题', columns: ['remark'], rows: 1 } }`,
    reportedBy: `'unit'`,
    mixed: `mixed('projects', ['fund'])`,
    beside: `'unit'`,
    ...changes,
  };
  return `
import { choice, date, measure, mixed, number, serial, text, unit, unitClass, WHOLE } from ${from('cells.ts')};
import { defineTable, type RowOf } from ${from('define-table.ts')};
const table = defineTable({
  id: 'test/types', plan: 'investment', source: '', kind: 'form', title: '', edition: '', titleWords: [],
  key: ${parts.key}, totals: ${parts.totals}, rowSums: ${parts.rowSums}, atMost: ${parts.atMost}, form: ${parts.form},
  reportedBy: ${parts.reportedBy},
  columns: {
    serial: { header: '序号', is: serial().nullish() },
    class: { header: '类别', is: unitClass().nullish() },
    unit: { header: '单位', is: unit('department') },
    remark: { header: '备注', is: text(40).nullable(), beside: ${parts.beside} },
    mixed: { header: '项目或基金', is: ${parts.mixed}.optional() },
    projects: { header: '项目', is: measure('个', WHOLE) },
    fund: { header: '基金', is: measure('亿元').optional() },
    people: { header: '人数', is: number('人', WHOLE) },
    men: { header: '男', is: number('人', WHOLE) },
    women: { header: '女', is: number('人', WHOLE) },
    state: { header: '状态', is: choice(['未启动', '已完成']).nullish() },
    day: { header: '日期', is: date() },
  },
});
declare const row: RowOf<typeof table>;
export const used = [table, row];
${use}
`;
}

const WRONG: Readonly<Record<string, string>> = {
  'a key': tableFile({ key: `['unti']` }),
  'a total': tableFile({ totals: `{ columns: ['project'] }` }),
  'a subtotal': tableFile({ totals: `{ columns: [], subtotalBy: 'clas' }` }),
  'a statistics label': tableFile({ totals: `{ columns: [], nested: { label: 'name', levels: [] } }` }),
  'a carried label': tableFile({
    totals: `{ columns: [], nested: { label: 'unit', levels: [{ words: [], carriedAs: 'stage' }] } }`,
  }),
  'the whole of a sum': tableFile({ rowSums: `[{ whole: 'persons', parts: ['men'] }]` }),
  'a part of a sum': tableFile({ rowSums: `[{ whole: 'people', parts: ['man'] }]` }),
  'a part that is at most its whole': tableFile({ atMost: `[['woman', 'people']]` }),
  'a whole that is at least its part': tableFile({ atMost: `[['women', 'person']]` }),
  'a field of a form': tableFile({ form: `{ sections: [{ at: 'head', lines: [['units']] }] }` }),
  'a column of a form’s list': tableFile({
    form: `{ sections: [], list: { title: '', columns: ['remarks'], rows: 1 } }`,
  }),
  'the day of a form': tableFile({ form: `{ sections: [], dated: 'date' }` }),
  'who reports': tableFile({ reportedBy: `'reporter'` }),
  'a measure under a mixed heading': tableFile({ mixed: `mixed('projects', ['funds'])` }),
  'the plain measure under a mixed heading': tableFile({ mixed: `mixed('project', ['fund'])` }),
  'a column beside another': tableFile({ beside: `'units'` }),
  'a field of a row': tableFile({}, 'export const colour = row.colour;'),
  'a mixed heading as a field of a row': tableFile({}, 'export const both = row.mixed;'),
  'an option that a choice does not have': tableFile({}, `export const late = row.state === '逾期';`),
  'a figure without its “no such task”': tableFile({}, 'export const more = row.people.plus(1);'),
};

const RIGHT = tableFile(
  {},
  `
export const name: string = row.unit.name;
export const state: '未启动' | '已完成' | null | undefined = row.state;
export const remark: string | null = row.remark;
export const target = row.projects.target;
export const more = row.people === '/' ? null : row.people.plus(1);
export const fund = row.fund?.actual;
`,
);

let output = '';

beforeAll(() => {
  const folder = newFolder();
  const files = { right: RIGHT, ...WRONG };
  Object.values(files).forEach((text, index) => {
    writeFileSync(path.join(folder, `case-${index}.mts`), text);
  });
  const settings = {
    extends: path.join(PROJECT, 'tsconfig.json'),
    compilerOptions: { rootDir: path.parse(PROJECT).root, types: [], rewriteRelativeImportExtensions: false },
    include: ['case-*.mts'],
  };
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(settings));
  const compiler = path.join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc');
  const ran = spawnSync(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], {
    cwd: folder,
    encoding: 'utf8',
  });
  output = ran.stdout;
}, 60_000);

/** The compiler's complaints about a file. */
function complaints(index: number): readonly string[] {
  return output.split('\n').filter((line) => line.startsWith(`case-${index}.mts`));
}

describe('the compiler', () => {
  it('takes a table whose names are all columns, and knows what a row holds', () => {
    expect(complaints(0)).toEqual([]);
    expect(output.split('\n').filter((line) => /^\S.*error/.test(line) && !line.startsWith('case-'))).toEqual(
      [],
    );
  });

  it.each(Object.keys(WRONG).map((what, index) => [what, index + 1] as const))(
    'refuses a table in which %s names no column of it',
    (_, index) => {
      const lines = complaints(index).map((line) => /^[^(]+\((\d+),\d+\): error TS/.exec(line)?.[1]);
      expect(new Set(lines).size).toBe(1);
    },
  );
});
