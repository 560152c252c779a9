import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { RollCallDocument } from '../../schemas/output/roll-call.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { filled, inFormat, ofExcel95 } from '../formats/legacy/books.ts';
import { mailWith, zipOf } from '../formats/packed/zips.ts';
import { dayie, newFolder } from '../support/cli.ts';

const UNITS = daye2023.roster
  .filter(({ kind }) => kind === 'department' || kind === 'state-company' || kind === 'bank')
  .map(({ name }) => name);

const TITLE = '2023年1—5月部门单位招商引资完成情况表';
const HEADINGS = ['责任单位', '签约额任务（亿元）', '签约额完成（亿元）'];

/** A unit's report as it sends it: the name of its file, and the bytes. */
type Named = readonly [name: string, bytes: Uint8Array];

type Sent = (unit: string, xlsx: Buffer) => Named | Promise<Named>;

const text = (unit: string, parted: string): Buffer =>
  Buffer.from(`${TITLE}\n${HEADINGS.join(parted)}\n${unit}${parted}10${parted}3\n`);

const zipped = (unit: string, xlsx: Buffer, encrypted?: true): Buffer =>
  zipOf([{ name: `${unit}.xlsx`, content: xlsx, ...(encrypted ? { encrypted } : {}) }]);

/** Everything that is read, one kind after another over the units. */
const READ: readonly Sent[] = [
  (unit, xlsx) => [`${unit}.xlsx`, xlsx],
  (unit, xlsx) => [`${unit}5月.xls`, inFormat(xlsx, 'biff8')],
  (unit, xlsx) => [`${unit}.et`, inFormat(xlsx, 'biff8')],
  (unit, xlsx) => [`${unit}.ett`, inFormat(xlsx, 'biff8')],
  (unit, xlsx) => [`${unit}.xlt`, inFormat(xlsx, 'biff8')],
  (unit, xlsx) => [`${unit}.xlsb`, inFormat(xlsx, 'xlsb')],
  (unit, xlsx) => [`${unit}.ods`, inFormat(xlsx, 'ods')],
  (unit, xlsx) => [`${unit}.fods`, inFormat(xlsx, 'fods')],
  async (unit) => [`${unit}九五.xls`, await ofExcel95('表', [[TITLE], HEADINGS, [unit, 10, 3]])],
  (unit, xlsx) => [`${unit}.xltm`, xlsx],
  (unit) => [`${unit}.csv`, text(unit, ',')],
  (unit) => [`${unit}.tsv`, text(unit, '\t')],
  (unit, xlsx) => [`${unit}.xltx`, xlsx],
  (unit, xlsx) => [unit, xlsx],
  (unit, xlsx) => [`${unit}报表.zip`, zipped(unit, xlsx)],
  (unit, xlsx) => [`${unit}二.zip`, zipOf([{ name: '内.zip', content: zipped(unit, xlsx) }])],
  (unit, xlsx) => [
    `${unit}.eml`,
    mailWith({
      header: `Content-Disposition: attachment; filename="=?utf-8?B?${Buffer.from(`${unit}.xlsx`).toString('base64')}?="`,
      content: xlsx,
    }),
  ],
];

/** What cannot be read, and is named. */
const UNREAD: readonly Sent[] = [
  (unit) => [`${unit}.rar`, Buffer.from('Rar!')],
  (unit) => [`${unit}.7z`, Buffer.from('7z')],
  (unit) => [`${unit}.pdf`, Buffer.from('%PDF-1.4')],
  (unit) => [`${unit}.docx`, zipOf([{ name: 'word/document.xml', content: Buffer.from('<d/>') }])],
  (unit) => [`${unit}.jpg`, Buffer.from('jpg')],
  (unit) => [`${unit}.msg`, Buffer.from('msg')],
  (unit) => [`${unit}.txt`, Buffer.from('见附件')],
  (unit) => [`~$${unit}.xlsx`, Buffer.from('x')],
  (unit, xlsx) => [`${unit}密.zip`, zipped(unit, xlsx, true)],
  (unit, xlsx) => [`${unit}坏.xls`, inFormat(xlsx, 'biff8').subarray(0, 2_000)],
];

/** All but the first three send; these three send nothing. */
const SENT = UNITS.slice(3);
const READABLE = SENT.slice(0, -UNREAD.length);
const UNREADABLE = SENT.slice(-UNREAD.length);

describe('a hundred returns of all kinds in one folder', () => {
  const folder = newFolder();
  const names: string[] = [];
  const put = (name: string, bytes: Uint8Array): void => {
    writeFileSync(path.join(folder, name), bytes);
    names.push(name);
  };

  beforeAll(async () => {
    const xlsxOf = (unit: string): Promise<Buffer> =>
      filled((book) => book.addWorksheet('表').addRows([[TITLE], HEADINGS, [unit, 10, 3]]));
    for (const [index, unit] of READABLE.entries()) {
      const sent = READ[index % READ.length];
      if (sent !== undefined) put(...(await sent(unit, await xlsxOf(unit))));
    }
    for (const [index, unit] of UNREADABLE.entries()) {
      const sent = UNREAD[index];
      if (sent !== undefined) put(...(await sent(unit, await xlsxOf(unit))));
    }
    for (let index = names.length; index < 100; index += 1) put(`扫描件${index}.png`, Buffer.from('png'));
  }, 60_000);

  it('leaves none of them unmentioned', () => {
    const run = dayie(['validate', '.', '--month', '2023-05', '--date', '2023-06-05', '--format', 'json'], {
      cwd: folder,
    });
    const { files }: { readonly files: readonly { readonly path: string; readonly status: string }[] } =
      JSON.parse(run.stdout);
    expect(names).toHaveLength(100);
    const mentioned = new Set(files.map((file) => file.path.split('/')[0]));
    expect(names.filter((name) => !mentioned.has(name))).toEqual([]);
    expect(files.filter(({ status }) => status === 'read')).toHaveLength(READABLE.length);
  });

  it('says of no unit whose file is there that it sent nothing', () => {
    const args = ['collect', '.', '--month', '2023-05', '--date', '2023-06-05', '--fail-on', 'never'];
    const run = dayie(
      [...args, '--out', path.join(newFolder(), '汇总.xlsx'), '--format', 'json', '--quiet'],
      {
        cwd: folder,
      },
    );
    const { tables, others } = RollCallDocument.parse(JSON.parse(run.stdout));
    const own = tables.filter(({ source }) => source.endsWith('附件2')).flatMap(({ lines }) => lines);
    const states = new Map([...own, ...others].map(({ unit, state }) => [unit, state]));
    const of = (units: readonly string[]) => units.map((unit) => `${unit} ${states.get(unit)}`);
    expect(of(READABLE)).toEqual(READABLE.map((unit) => `${unit} merged`));
    expect(own.filter(({ unit, state }) => state === 'missing' && UNREADABLE.includes(unit ?? ''))).toEqual(
      [],
    );
    expect(of(UNREADABLE.slice(0, 8))).toEqual(UNREADABLE.slice(0, 8).map((unit) => `${unit} unread`));
    expect(of(UNITS.slice(0, 3))).toEqual(UNITS.slice(0, 3).map((unit) => `${unit} missing`));
  });
});
