import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFiles } from '../../src/disk/files.ts';
import { dayie, FIXTURES, newFolder } from '../support/cli.ts';

const MONTH = path.join(FIXTURES, 'monthly', '2023-05.xlsx');

/** A folder with a right workbook and whatever else is named; every other file holds a few letters. */
function folderWith(...names: readonly string[]): string {
  const folder = newFolder();
  copyFileSync(MONTH, path.join(folder, '2023-05.xlsx'));
  for (const name of names) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), '内容');
  }
  return folder;
}

interface Reported {
  readonly files: readonly { readonly path: string; readonly status: string }[];
  readonly findings: readonly {
    readonly code: string;
    readonly file: string | null;
    readonly message: string;
  }[];
}

function validate(folder: string, ...args: readonly string[]): Reported {
  const run = dayie(['validate', ...args, '--format', 'json', '--date', '2023-06-05'], { cwd: folder });
  return JSON.parse(run.stdout);
}

describe('whatever lies among the workbooks of a folder is named', () => {
  it.each([
    ['市财政局.zip', 'READ-018', '压缩包'],
    ['市财政局.rar', 'READ-018', '压缩包'],
    ['市公安局.docx', 'READ-018', '文档'],
    ['市公安局.wps', 'READ-018', '文档'],
    ['市司法局.pdf', 'READ-018', 'PDF'],
    ['市司法局.ofd', 'READ-018', 'PDF'],
    ['截图.png', 'READ-018', '图片'],
    ['转发.eml', 'READ-018', '邮件'],
    ['市审计局.txt', 'READ-018', '其他格式'],
    ['市审计局', 'READ-018', '其他格式'],
    ['~$市司法局.xlsx', 'READ-019', '临时文件'],
    ['各单位/市统计局.7z', 'READ-018', '压缩包'],
  ])('%s: %s', (name, code, words) => {
    const { files, findings } = validate(folderWith(name), '.');
    expect(findings.map((found) => [found.code, found.file])).toEqual([[code, name]]);
    expect(findings[0]?.message).toContain(words);
    expect(files.find((file) => file.path === name)?.status).toBe('unread');
  });

  it('the same by a glob, and by names that a shell has put in for one', () => {
    const folder = folderWith('市财政局.zip', '~$市司法局.xlsx');
    const all = validate(folder, '.');
    expect(validate(folder, '*')).toEqual(all);
    expect(validate(folder, '2023-05.xlsx', '市财政局.zip', '~$市司法局.xlsx')).toEqual(all);
  });

  it('but for what systems leave everywhere, and for texts and data that are no unit’s', () => {
    const folder = folderWith('Thumbs.db', 'desktop.ini', '说明.txt', '通报.md', '数据.json', 'LICENSE');
    expect(validate(folder, '.').files.map((file) => file.path)).toEqual(['2023-05.xlsx']);
  });
});

describe('a workbook is read whatever its name ends with', () => {
  it.each(['五月', '五月.bak', '五月.xltm', '五月.xltx', '五月.tmp'])('%s', (name) => {
    const folder = newFolder();
    copyFileSync(MONTH, path.join(folder, name));
    const { files } = validate(folder, '.');
    expect(files).toMatchObject([{ path: name, status: 'read' }]);
  });
});

it('a folder without any workbook is said to be one', async () => {
  const folder = newFolder();
  writeFileSync(path.join(folder, '市财政局.pdf'), '');
  await expect(findFiles(['.'], folder)).rejects.toMatchObject({
    reason: { kind: 'no-workbook-in-folder' },
  });
});
