import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/core/failure.ts';
import { writeFiles } from '../../src/pipeline/write-files.ts';
import { newFolder } from '../support/cli.ts';

const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text, 'utf8') });
const contents = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );

describe('a set of files of which one cannot be put in its place', () => {
  it('leaves every file as it was, the replaced ones too, and nothing beside them', async () => {
    const folder = newFolder();
    await writeFiles(folder, [file('评分.txt', '五月')], { force: false });
    const before = contents(folder);
    // The second of one name finds its temporary file gone: a fault that comes after others are in their places.
    const set = [file('评分.txt', '六月'), file('名单.txt', '甲'), file('名单.txt', '乙')];
    await expect(writeFiles(folder, set, { force: false })).rejects.toThrow(Failure);
    expect(contents(folder)).toEqual(before);
    await writeFiles(folder, [file('评分.txt', '六月')], { force: false });
    expect(contents(folder)['评分.txt']).toBe('六月');
  });

  it('does not begin where a folder has the name of one of them', async () => {
    const folder = newFolder();
    mkdirSync(path.join(folder, '通报.md'));
    const set = [file('评分.txt', '五月'), file('通报.md', '五月')];
    await expect(writeFiles(folder, set, { force: true })).rejects.toMatchObject({
      reason: { kind: 'unwritable', code: 'EISDIR' },
    });
    expect(existsSync(path.join(folder, '评分.txt'))).toBe(false);
    expect(readdirSync(folder)).toEqual(['通报.md']);
  });
});
