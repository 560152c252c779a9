import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Failure } from '../../src/core/failure.ts';
import { type OutputFile, writeFiles } from '../../src/disk/write-files.ts';
import { writeWorkbook } from '../../src/formats/xlsx/write/index.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { schemeWorkbook } from '../../src/settings/to-workbook.ts';
import { newFolder } from '../support/cli.ts';

const text = (name: string, content: string): OutputFile => ({ name, bytes: Buffer.from(content) });

/** Why writing was refused. */
async function refusal(work: Promise<unknown>): Promise<Failure['reason'] | undefined> {
  return work.then(
    () => undefined,
    (error: Failure) => error.reason,
  );
}

describe('files of one run', () => {
  it('stand as they stood before when one of them cannot be put in its place', async () => {
    const folder = newFolder();
    await writeFiles(folder, [text('评分.txt', '旧'), text('通报.txt', '旧')], { force: false });
    // A folder where the third file is to be: nothing tells before the renaming comes to it.
    mkdirSync(path.join(folder, '名单.txt'));
    const before = readdirSync(folder);
    const files = [text('评分.txt', '新'), text('新的.txt', '新'), text('名单.txt', '新')];
    const reason = await refusal(writeFiles(folder, files, { force: false }));
    expect(reason).toMatchObject({ kind: 'unwritable', path: path.join(folder, '名单.txt') });
    expect(readFileSync(path.join(folder, '评分.txt'), 'utf8')).toBe('旧');
    expect(readdirSync(folder)).toEqual(before);
  });

  it('stand as they stood before when two of them are to have one name', async () => {
    const folder = newFolder();
    await writeFiles(folder, [text('评分.txt', '五月')], { force: false });
    const before = readdirSync(folder);
    const set = [text('评分.txt', '六月'), text('名单.txt', '甲'), text('名单.txt', '乙')];
    expect(await refusal(writeFiles(folder, set, { force: false }))).toMatchObject({ kind: 'file-twice' });
    expect(readFileSync(path.join(folder, '评分.txt'), 'utf8')).toBe('五月');
    expect(readdirSync(folder)).toEqual(before);
    await writeFiles(folder, [text('评分.txt', '六月')], { force: false });
    expect(readFileSync(path.join(folder, '评分.txt'), 'utf8')).toBe('六月');
  });

  it('replace what they replace without leaving anything beside it', async () => {
    const folder = newFolder();
    await writeFiles(folder, [text('a/评分.txt', '旧')], { force: false });
    await writeFiles(folder, [text('a/评分.txt', '新')], { force: false });
    expect(readFileSync(path.join(folder, 'a', '评分.txt'), 'utf8')).toBe('新');
    expect(readdirSync(path.join(folder, 'a'))).toEqual(['评分.txt']);
  });
});

describe('the folder', () => {
  it('is made to any depth', async () => {
    const folder = path.join(newFolder(), '二〇二三', '五月');
    await writeFiles(folder, [text('评分.txt', '新')], { force: false });
    expect(existsSync(path.join(folder, '评分.txt'))).toBe(true);
  });

  it('is refused where it leads nowhere or a file is in the way', async () => {
    const folder = newFolder();
    symlinkSync('没有', path.join(folder, '断链'));
    writeFileSync(path.join(folder, '文件'), '');
    for (const name of ['断链', '断链/内', '文件', '文件/内']) {
      const reason = await refusal(writeFiles(path.join(folder, name), [text('a.txt', '')], { force: true }));
      expect(reason?.kind, name).toBe('unwritable');
    }
  });

  it.skipIf(!existsSync('/proc/self'))('is refused at once where none can be made', async () => {
    const reason = await refusal(writeFiles('/proc/dayie/out', [text('a.txt', '')], { force: true }));
    expect(reason).toMatchObject({ kind: 'unwritable', code: 'ENOENT' });
  });
});

describe('a workbook of dayie in a folder that dayie keeps no record of', () => {
  const model = schemeWorkbook(daye2023, '2023-06-05');

  it('is replaced while nobody has saved it since', async () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, '考核办法.xlsx'), writeWorkbook(model));
    expect(
      await refusal(writeFiles(folder, [text('考核办法.xlsx', '新')], { force: false })),
    ).toBeUndefined();
  });

  it('is kept when somebody has filled it in', async () => {
    const folder = newFolder();
    const target = path.join(folder, '考核办法.xlsx');
    const edited = new exceljs.Workbook();
    await edited.xlsx.load(writeWorkbook(model).buffer as ArrayBuffer);
    await edited.xlsx.writeFile(target);
    const reason = await refusal(writeFiles(folder, [text('考核办法.xlsx', '新')], { force: false }));
    expect(reason).toEqual({ kind: 'not-ours', paths: [target] });
  });
});
