import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../../src/formats/xlsx/read/index.ts';
import { archiveOf, type EntryStyle } from './archives.ts';
import { rightParts } from './packages.ts';
import { cellsOf, sheetsOf } from './reading.ts';

const FIRST = { A1: 'number 1', B2: 'number 2' };

function codesOf(bytes: Uint8Array): readonly string[] {
  return readWorkbook(bytes, { file: '5月.xlsx' }).findings.map(({ code }) => code);
}

describe('an archive is read from its directory, however it was written', () => {
  it.each<[string, EntryStyle]>([
    ['deflated entries', {}],
    ['stored entries', { stored: true }],
    ['sizes in data descriptors behind the contents', { descriptor: true }],
    ['sizes in zip64 fields', { zip64: true }],
    ['stored entries with descriptors and zip64 fields', { stored: true, descriptor: true, zip64: true }],
    ['sizes stated too small', { statedSize: 1 }],
    ['sizes stated enormous', { statedSize: 0xfffffff0 }],
  ])('%s', (_, style) => {
    const bytes = archiveOf(rightParts().map((part) => ({ ...part, ...style })));
    expect(cellsOf(sheetsOf(bytes)[0])).toEqual(FIRST);
  });

  it('a zip64 end of directory', () => {
    const bytes = archiveOf(
      rightParts().map((part) => ({ ...part, zip64: true })),
      { zip64: true },
    );
    expect(cellsOf(sheetsOf(bytes)[0])).toEqual(FIRST);
  });

  it('bytes before the archive and a comment behind it', () => {
    const bytes = archiveOf(rightParts());
    bytes.writeUInt16LE(6, bytes.length - 2);
    const wrapped = Buffer.concat([Buffer.from('self-extractor'), bytes, Buffer.from('remark')]);
    expect(cellsOf(sheetsOf(wrapped)[0])).toEqual(FIRST);
  });

  it('names with backslashes, a leading slash and other letter case', () => {
    const odd = rightParts().map(({ name, text }) => ({
      name: name.startsWith('xl/worksheets') ? name.replaceAll('/', '\\').toUpperCase() : `/${name}`,
      text,
    }));
    expect(cellsOf(sheetsOf(archiveOf(odd))[0])).toEqual(FIRST);
  });

  it('two entries whose names differ in case alone: the one that is asked for counts', () => {
    const other = (name: string): string =>
      name.endsWith('sheet1.xml') ? name.toUpperCase() : `other/${name}`;
    const others = rightParts().map(({ name, text }) => ({
      name: other(name),
      text: text.replace('<v>1</v>', '<v>9</v>'),
    }));
    for (const parts of [
      [...rightParts(), ...others],
      [...others, ...rightParts()],
    ])
      expect(cellsOf(sheetsOf(archiveOf(parts))[0])).toEqual(FIRST);
  });

  it('entries for folders, which hold nothing', () => {
    const bytes = archiveOf([{ name: 'xl/', text: '' }, ...rightParts()]);
    expect(cellsOf(sheetsOf(bytes)[0])).toEqual(FIRST);
  });

  it('two entries of one name: the later one counts', () => {
    const parts = rightParts();
    const earlier = parts.map(({ name, text }) => ({ name, text: text.replace('<v>1</v>', '<v>9</v>') }));
    expect(cellsOf(sheetsOf(archiveOf([...earlier, ...parts]))[0])).toEqual(FIRST);
  });
});

describe('an archive that cannot be trusted', () => {
  it('an encrypted entry is an encrypted workbook', () => {
    expect(codesOf(archiveOf(rightParts().map((part) => ({ ...part, encrypted: true }))))).toEqual([
      'READ-001',
    ]);
  });

  it('a directory that points beyond the end', () => {
    const bytes = archiveOf(rightParts());
    bytes.writeUInt32LE(bytes.length + 100, bytes.length - 6);
    expect(codesOf(bytes)).toEqual(['READ-006']);
  });

  it('a zip64 locator that points beyond the end', () => {
    const bytes = archiveOf(rightParts(), { zip64: true });
    bytes.writeBigUInt64LE(1n << 50n, bytes.length - 22 - 12);
    expect(codesOf(bytes)).toEqual(['READ-006']);
  });

  it('any single cut gives findings, never a throw', () => {
    const bytes = archiveOf(rightParts());
    for (let length = 1; length < bytes.length; length += 7)
      expect(codesOf(bytes.subarray(0, length))).toHaveLength(1);
  });
});
