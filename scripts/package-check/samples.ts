import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { read, write } from '@e965/xlsx';

const PROJECT = path.resolve(import.meta.dirname, '..', '..', '..');
const EXAMPLE = path.join(PROJECT, 'fixtures', 'daye-2023');

/** The example county's year, whole. */
export function county(folder: string): void {
  cpSync(EXAMPLE, folder, { recursive: true });
}

/** Targets and three months in which nothing is wrong: the example of a project that was made. */
export function threeMonths(folder: string, made: string): void {
  cpSync(path.join(made, '示例'), folder, { recursive: true });
}

/** The same as a project folder: targets, an earlier month and reports of March. */
export function project(folder: string, made: string): void {
  cpSync(made, folder, { recursive: true });
  const example = (name: string): string => path.join(made, '示例', name);
  cpSync(example('年度任务.xlsx'), path.join(folder, '任务表', '年度任务.xlsx'));
  cpSync(example('2023-02.xlsx'), path.join(folder, '月报', '2023-02.xlsx'));
  mkdirSync(path.join(folder, '月报', '2023-03'), { recursive: true });
  cpSync(example('2023-03.xlsx'), path.join(folder, '月报', '2023-03', '各单位.xlsx'));
}

/** Reports in the formats of other programs, in an archive and in a mail, with one that is faulty and the lock of an open one. */
export function otherFormats(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const office = path.join(PROJECT, 'fixtures', 'office');
  cpSync(path.join(office, 'other-files', '市财政局.zip'), path.join(folder, '市财政局.zip'));
  const bytes = readFileSync(path.join(EXAMPLE, 'monthly', '2023-05.xlsx'));
  const book = read(bytes, { type: 'buffer', cellStyles: true, cellNF: true });
  for (const [name, bookType] of [
    ['旧.xls', 'biff8'],
    ['旧.et', 'biff8'],
    ['旧.ods', 'ods'],
    ['旧.xlsb', 'xlsb'],
  ] as const)
    writeFileSync(path.join(folder, name), write(book, { type: 'buffer', bookType, cellStyles: true }));
  writeFileSync(path.join(folder, '坏.xls'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  writeFileSync(path.join(folder, '~$旧.xls'), 'x');
  writeFileSync(path.join(folder, '市教育局.eml'), mailWith('5月.xlsx', bytes));
}

function mailWith(name: string, bytes: Buffer): string {
  return [
    'From: a@example.cn',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="=_b"',
    '',
    '--=_b',
    `Content-Disposition: attachment; filename="=?utf-8?B?${Buffer.from(name).toString('base64')}?="`,
    'Content-Transfer-Encoding: base64',
    '',
    (bytes.toString('base64').match(/.{1,76}/gu) ?? []).join('\r\n'),
    '--=_b--',
    '',
  ].join('\r\n');
}

/** What nothing can be made of. */
export function faulty(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, '报表.xlsx'), 'x');
  writeFileSync(path.join(folder, '报表.zip'), Buffer.from('504b0304', 'hex'));
}

/** A folder whose path has more than the 260 characters that Windows once took. */
export function deepIn(folder: string): string {
  const deep = path.join(folder, ...Array.from({ length: 6 }, () => '各单位报来的报表'.repeat(6)), '报 送');
  mkdirSync(path.dirname(deep), { recursive: true });
  return deep;
}
