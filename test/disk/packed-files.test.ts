import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFormat } from '../formats/legacy/books.ts';
import { type Entry, GBK, mailWith, zipOf } from '../formats/packed/zips.ts';
import { dayie, FIXTURES, newFolder, PROJECT } from '../support/cli.ts';

const MONTH = readFileSync(path.join(FIXTURES, 'monthly', '2023-05.xlsx'));
const MARCH = readFileSync(path.join(FIXTURES, 'monthly', '2023-03.xlsx'));
const DATE = ['--date', '2023-06-05'] as const;

interface Reported {
  readonly files: readonly { readonly path: string; readonly status: string }[];
  readonly findings: readonly {
    readonly code: string;
    readonly file: string | null;
    readonly message: string;
  }[];
}

function folderWith(files: Readonly<Record<string, Uint8Array>>): string {
  const folder = newFolder();
  for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(folder, name), bytes);
  return folder;
}

function validate(folder: string, ...args: readonly string[]): Reported {
  const run = dayie(['validate', '.', ...args, ...DATE, '--format', 'json'], { cwd: folder });
  return JSON.parse(run.stdout);
}

/** Every file with what became of it, and every finding with its file. */
function seen(folder: string): readonly string[] {
  const { files, findings } = validate(folder);
  return [
    ...files.map((file) => `${file.path} ${file.status}`),
    ...findings.map(({ code, file }) => `${code} ${file}`),
  ].sort();
}

const entry = (name: string | Uint8Array, content: Uint8Array = MONTH, more: Partial<Entry> = {}): Entry => ({
  name,
  content,
  ...more,
});

describe('an archive is read as a folder is', () => {
  it.each<[string, readonly Entry[], readonly string[]]>([
    ['names in UTF-8', [entry('市教育局.xlsx', MONTH, { utf8: true })], ['报送.zip/市教育局.xlsx read']],
    ['names in UTF-8 without saying so', [entry('市教育局.xlsx')], ['报送.zip/市教育局.xlsx read']],
    ['names in GBK', [entry(GBK.education)], ['报送.zip/市教育局.xlsx read']],
    ['folders', [entry('报送/五月/市教育局.xlsx')], ['报送.zip/报送/五月/市教育局.xlsx read']],
    [
      'names that lead elsewhere',
      [entry('../../../etc/市教育局.xlsx'), entry('C:\\报送\\市司法局.et', inFormat(MONTH, 'biff8'))],
      [
        'READ-020 报送.zip/C_/报送/市司法局.et',
        '报送.zip/C_/报送/市司法局.et read',
        '报送.zip/etc/市教育局.xlsx read',
      ],
    ],
    [
      'what systems leave behind',
      [
        entry('市教育局.xlsx'),
        entry('__MACOSX/._市教育局.xlsx', Buffer.from('x')),
        entry('.DS_Store', Buffer.from('x')),
        entry('Thumbs.db', Buffer.from('x')),
      ],
      ['报送.zip/市教育局.xlsx read'],
    ],
    [
      'what is no workbook',
      [
        entry('市教育局.xlsx'),
        entry('市司法局.pdf', Buffer.from('%PDF')),
        entry('说明.txt', Buffer.from('x')),
      ],
      [
        'READ-018 报送.zip/市司法局.pdf',
        'READ-018 报送.zip/说明.txt',
        '报送.zip/市司法局.pdf unread',
        '报送.zip/市教育局.xlsx read',
        '报送.zip/说明.txt unread',
      ],
    ],
    [
      'an archive in an archive in an archive',
      [entry('二.zip', zipOf([entry('三.zip', zipOf([entry('市教育局.xlsx')]))]))],
      ['报送.zip/二.zip/三.zip/市教育局.xlsx read'],
    ],
    [
      'one archive more',
      [
        entry('二.zip', zipOf([entry('三.zip', zipOf([entry('四.zip', zipOf([entry('市教育局.xlsx')]))]))])),
        entry('市司法局.xlsx'),
      ],
      [
        'READ-018 报送.zip/二.zip/三.zip/四.zip',
        '报送.zip/二.zip/三.zip/四.zip unread',
        '报送.zip/市司法局.xlsx read',
      ],
    ],
    [
      'a workbook that somebody called an archive',
      [entry('市教育局.zip', MONTH)],
      ['报送.zip/市教育局.zip read'],
    ],
    [
      'a password: said once, and whose the files are is kept',
      [
        entry('市教育局.xlsx', MONTH, { encrypted: true }),
        entry('市司法局.xlsx', MONTH, { encrypted: true }),
      ],
      [
        'READ-018 报送.zip',
        '报送.zip unread',
        '报送.zip/市司法局.xlsx unread',
        '报送.zip/市教育局.xlsx unread',
      ],
    ],
    [
      'a bomb',
      [entry('市教育局.xlsx', Buffer.alloc(60_000_000)), entry('市司法局.xlsx')],
      ['READ-018 报送.zip/市教育局.xlsx', '报送.zip/市司法局.xlsx read', '报送.zip/市教育局.xlsx unread'],
    ],
  ])('%s', (_, entries, expected) => {
    const folder = folderWith({ '报送.zip': zipOf(entries) });
    const both = seen(folder).filter((line) => !/^(?:CHECK|PERIOD)-/.test(line));
    expect(both).toEqual(expected);
  });

  it.each([
    ['one that is cut off', zipOf([entry('市教育局.xlsx')]).subarray(0, 5_000)],
    ['one without a file', zipOf([])],
    ['one that is none', Buffer.from('内容')],
  ])('or named as not read: %s', (_, bytes) => {
    const folder = folderWith({ '市财政局.zip': bytes, '2023-05.xlsx': MONTH });
    const { files, findings } = validate(folder);
    expect(files.find((file) => file.path === '市财政局.zip')?.status).toBe('unread');
    expect(findings.map(({ code, file }) => [code, file])).toEqual([['READ-018', '市财政局.zip']]);
    expect(findings[0]?.message).toContain('压缩包');
  });

  it('by several threads as by one, and whether it is named itself or its folder', () => {
    const zip = zipOf(
      ['01', '02', '04', '05'].map((month) =>
        entry(`2023-${month}.xlsx`, readFileSync(path.join(FIXTURES, 'monthly', `2023-${month}.xlsx`))),
      ),
    );
    const folder = folderWith({ '报送.zip': zip });
    const one = validate(folder, '--jobs', '1');
    expect(one.files).toHaveLength(4);
    expect(validate(folder, '--jobs', '2')).toEqual(one);
    const named = dayie(['validate', '报送.zip', ...DATE, '--format', 'json'], { cwd: folder });
    expect(JSON.parse(named.stdout)).toEqual(one);
  });

  it('and its marked copies stand in a folder of its name', () => {
    const folder = folderWith({
      '报送.zip': zipOf([entry('../各县/2023-03.xlsx', MARCH), entry('2023-05.xlsx')]),
    });
    dayie(['validate', '.', ...DATE, '--marked', 'out'], { cwd: folder });
    expect(readdirSync(path.join(folder, 'out')).filter((name) => !name.startsWith('.'))).toEqual([
      '报送.zip',
    ]);
    expect(existsSync(path.join(folder, 'out', '报送.zip', '各县', '2023-03.xlsx'))).toBe(true);
  });
});

describe('a mail is read for the workbooks it encloses', () => {
  it.each([
    ['an encoded word', 'Content-Disposition: attachment; filename="=?gb2312?B?ytC9zNP9vtYueGxzeA==?="'],
    [
      'a name in percent signs',
      "Content-Disposition: attachment; filename*=UTF-8''%E5%B8%82%E6%95%99%E8%82%B2%E5%B1%80.xlsx",
    ],
    [
      'a name in pieces',
      "Content-Disposition: attachment;\r\n filename*0*=UTF-8''%E5%B8%82%E6%95%99;\r\n filename*1*=%E8%82%B2%E5%B1%80.xlsx",
    ],
    ['a name that stands as it is', 'Content-Type: application/octet-stream; name="市教育局.xlsx"'],
    [
      'an encoded word in quoted letters',
      'Content-Disposition: attachment; filename="=?utf-8?Q?=E5=B8=82=E6=95=99=E8=82=B2=E5=B1=80.xlsx?="',
    ],
  ])('%s', (_, header) => {
    const folder = folderWith({ '转发.eml': mailWith({ header, content: MONTH }) });
    expect(seen(folder)).toEqual(['转发.eml/市教育局.xlsx read']);
  });

  it('also in a mail that was forwarded as it is, and without a name', () => {
    const inner = mailWith({
      header: 'Content-Disposition: attachment; filename="2023-05.xlsx"',
      content: MONTH,
    });
    const forwarded = [
      'Content-Type: multipart/mixed; boundary=f',
      '',
      '--f',
      'Content-Type: message/rfc822',
      '',
      inner.toString('latin1'),
      '--f--',
    ].join('\r\n');
    const folder = folderWith({
      '转发.eml': Buffer.from(forwarded, 'latin1'),
      '无名.eml': mailWith({ header: 'Content-Type: application/octet-stream', content: MONTH }),
    });
    const read = seen(folder).filter((line) => !/^(?:CHECK|PERIOD)-/.test(line));
    expect(read).toEqual(['无名.eml/1 read', '转发.eml/1.eml/2023-05.xlsx read']);
  });

  it('and named where it encloses none', () => {
    const picture = {
      header: 'Content-Disposition: inline; filename="logo.png"',
      content: Buffer.from('png'),
    };
    const folder = folderWith({ '转发.eml': mailWith(picture), '2023-05.xlsx': MONTH });
    expect(seen(folder)).toEqual(['2023-05.xlsx read', 'READ-018 转发.eml', '转发.eml unread']);
  });
});

describe('a document that dayie wrote', () => {
  it('is passed over as its workbooks are, and no other document is', () => {
    const folder = folderWith({ '2023-05.xlsx': MONTH });
    const own = zipOf([
      entry('[Content_Types].xml', Buffer.from('<Types/>')),
      entry('docProps/custom.xml', Buffer.from('<Properties><property name="dayie.version"/></Properties>')),
    ]);
    writeFileSync(path.join(folder, '2023-05-招商引资-通报.docx'), own);
    writeFileSync(
      path.join(folder, '市公安局.docx'),
      zipOf([entry('word/document.xml', Buffer.from('<d/>'))]),
    );
    expect(seen(folder)).toEqual([
      '2023-05-招商引资-通报.docx skipped',
      '2023-05.xlsx read',
      'PERIOD-008 2023-05-招商引资-通报.docx',
      'READ-018 市公安局.docx',
      '市公安局.docx unread',
    ]);
  });
});

describe('standard input', () => {
  const run = (command: readonly string[], input: Uint8Array) =>
    spawnSync(process.execPath, [path.join(PROJECT, 'bin', 'dayie.js'), ...command], {
      cwd: newFolder(),
      input,
      encoding: 'utf8',
      env: { NO_COLOR: '1', DAYIE_LANG: 'zh' },
    });

  it.each([
    ['an .xlsx', MARCH, 'stdin'],
    ['an .xls', inFormat(MARCH, 'biff8'), 'stdin'],
  ])('is one workbook: %s', (_, bytes, name) => {
    const { stdout, status } = run(['validate', '-', ...DATE, '--format', 'json'], bytes);
    const { files, findings }: Reported = JSON.parse(stdout);
    expect(files.map((file) => [file.path, file.status])).toEqual([[name, 'read']]);
    expect(findings.map(({ code }) => code)).toContain('CHECK-011');
    expect(status).toBe(1);
  });

  it('is a text table where it is text, and nothing where it is empty', () => {
    const csv = '2023年1—5月招商引资完成情况\n单位,签约额（亿元）\n市教育局,3\n';
    const { stdout } = run(['validate', '-', ...DATE, '--format', 'json'], Buffer.from(csv));
    const { files }: Reported = JSON.parse(stdout);
    expect(files.map((file) => [file.path, file.status])).toEqual([['stdin.csv', 'read']]);
    expect(run(['validate', '-', ...DATE], Buffer.alloc(0)).status).toBe(2);
  });

  it('is read by inspect and import, too', () => {
    expect(run(['inspect', '-'], MONTH).stdout).toContain('investment/departments');
    expect(run(['import', '-', '--format', 'json', '--quiet'], MONTH).stdout).toContain('市教育局');
  });

  it('has a marked copy of its name', () => {
    const folder = newFolder();
    spawnSync(
      process.execPath,
      [path.join(PROJECT, 'bin', 'dayie.js'), 'validate', '-', ...DATE, '--marked', 'out'],
      { cwd: folder, input: MARCH },
    );
    mkdirSync(path.join(folder, 'out'), { recursive: true });
    expect(readdirSync(path.join(folder, 'out')).filter((name) => !name.startsWith('.'))).toEqual([
      'stdin.xlsx',
    ]);
  });
});
