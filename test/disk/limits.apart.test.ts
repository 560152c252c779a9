import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { utils, write } from '@e965/xlsx';
import { describe, expect, it, vi } from 'vitest';
import { lookInto } from '../../src/disk/look-into.ts';
import { convertWorkbook } from '../../src/formats/legacy/convert.ts';
import { mailWith, zipOf } from '../formats/packed/zips.ts';
import { newFolder } from '../support/cli.ts';

/** Small enough to be reached at once. */
const SMALL = vi.hoisted(() => ({
  packedFiles: 3,
  packedBytes: 10_000,
  mailsInside: 1,
  partsInside: 1,
  otherFormatBytes: 8_000,
  otherFormatTotalBytes: 12_000,
}));

vi.mock('../../src/core/limits.ts', async (original) => {
  const real = await original<typeof import('../../src/core/limits.ts')>();
  return { ...real, LIMITS: { ...real.LIMITS, ...SMALL } };
});

/** What a file is taken for, and what lies in it. */
function seen(name: string, bytes: Uint8Array): readonly string[] {
  const absolute = path.join(newFolder(), name);
  mkdirSync(path.dirname(absolute), { recursive: true });
  writeFileSync(absolute, bytes);
  const unread = name.endsWith('.eml') ? 'mail' : 'archive';
  return lookInto({ absolute, unread }).map(
    ({ packed, unread: kind }) => `${packed?.path ?? ''} ${kind ?? 'found'}`,
  );
}

const entry = (name: string, size = 10) => ({ name, content: Buffer.alloc(size, name) });
const enclosed = (name: string, content: Uint8Array) => ({
  header: `Content-Disposition: attachment; filename="${name}"`,
  content,
});

describe('An archive at a limit is looked into, one beyond it is named whole:', () => {
  it('files', () => {
    const files = ['1.xlsx', '2.xlsx', '3.xlsx', '4.xlsx'].map((name) => entry(name));
    expect(seen('报送.zip', zipOf(files.slice(0, 3)))).toEqual([
      '1.xlsx found',
      '2.xlsx found',
      '3.xlsx found',
    ]);
    expect(seen('报送.zip', zipOf(files))).toEqual([' huge-archive']);
  });

  it('bytes of all its files', () => {
    const files = (last: number) => zipOf([entry('1.xlsx', 5_000), entry('2.xlsx', last)]);
    expect(seen('报送.zip', files(5_000))).toEqual(['1.xlsx found', '2.xlsx found']);
    expect(seen('报送.zip', files(5_001))).toEqual(['1.xlsx found', '2.xlsx huge-archive']);
  });

  it('bytes of archives in archives', () => {
    const inner = (size: number) => zipOf([{ name: '1.xlsx', content: Buffer.alloc(size, 'x') }]);
    const whole = (size: number) => zipOf([{ name: '内.zip', content: inner(size) }, entry('2.xlsx')]);
    const rest = inner(9_000).length + 10;
    expect(seen('报送.zip', whole(9_990 - rest))).toEqual(['内.zip/1.xlsx found', '2.xlsx found']);
    expect(seen('报送.zip', whole(10_000))).toEqual([' huge-archive']);
  });
});

describe('A mail at a limit is looked into, one beyond it is named:', () => {
  it('bytes of all that it encloses', () => {
    const mail = (last: number) =>
      mailWith(enclosed('1.xlsx', Buffer.alloc(5_000, 'x')), enclosed('2.xlsx', Buffer.alloc(last, 'x')));
    expect(seen('转发.eml', mail(5_000))).toEqual(['1.xlsx found', '2.xlsx found']);
    expect(seen('转发.eml', mail(5_001))).toEqual([' huge-archive']);
  });

  it('parts inside parts', () => {
    const inside = (depth: number): string =>
      depth === 0
        ? 'Content-Disposition: attachment; filename="1.xlsx"\r\n\r\n内容'
        : [
            `Content-Type: multipart/mixed; boundary=b${depth}`,
            '',
            `--b${depth}`,
            inside(depth - 1),
            `--b${depth}--`,
          ].join('\r\n');
    expect(seen('转发.eml', Buffer.from(inside(1)))).toEqual(['1.xlsx found']);
    expect(seen('转发.eml', Buffer.from(inside(2)))).toEqual([' deep-mail']);
    const beside = [
      'Content-Type: multipart/mixed; boundary=a',
      '',
      '--a',
      'Content-Disposition: attachment; filename="2.xlsx"',
      '',
      '内容',
      '--a',
      inside(1),
      '--a--',
    ].join('\r\n');
    expect(seen('转发.eml', Buffer.from(beside))).toEqual([' deep-mail', '2.xlsx found']);
  });

  it('mails inside mails, by a name or forwarded as they are', () => {
    const book = enclosed('1.xlsx', Buffer.from('内容'));
    const wrapped = (mail: Uint8Array) =>
      mailWith(enclosed('内.eml', mail), enclosed('2.xlsx', Buffer.from('内容')));
    const once = wrapped(mailWith(book));
    expect(seen('转发.eml', once)).toEqual(['内.eml/1.xlsx found', '2.xlsx found']);
    expect(seen('转发.eml', wrapped(once))).toEqual([
      '内.eml/内.eml deep-mail',
      '内.eml/2.xlsx found',
      '2.xlsx found',
    ]);
    expect(
      seen('转发.eml', mailWith(enclosed('内.eml', mailWith(enclosed('内.eml', mailWith(book)))))),
    ).toEqual(['内.eml/内.eml deep-mail']);
  });
});

describe('A workbook of another format at a limit is converted, one beyond it is refused:', () => {
  const book = (rows: number, bookType: 'biff8' | 'ods') => {
    const made = utils.book_new();
    const cells = Array.from({ length: rows }, (_, row) => [row, `第${row}行`]);
    utils.book_append_sheet(made, utils.aoa_to_sheet(cells), '表');
    const bytes: unknown = write(made, { type: 'buffer', bookType, compression: true });
    if (!(bytes instanceof Uint8Array)) throw new TypeError('no bytes');
    return bytes;
  };

  it('bytes', () => {
    const whole = book(20, 'biff8');
    expect(whole.length).toBeLessThanOrEqual(SMALL.otherFormatBytes);
    expect(convertWorkbook(whole).kind).toBe('converted');
    const large = book(400, 'biff8');
    expect(large.length).toBeGreaterThan(SMALL.otherFormatBytes);
    expect(convertWorkbook(large).kind).toBe('too-large');
  });

  it('bytes, unpacked', () => {
    expect(convertWorkbook(book(10, 'ods')).kind).toBe('converted');
    const large = book(100, 'ods');
    expect(large.length).toBeLessThan(SMALL.otherFormatBytes);
    expect(convertWorkbook(large).kind).toBe('too-large');
  });
});
