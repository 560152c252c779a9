import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openArchive } from '../../src/formats/xlsx/read/archive.ts';
import { DEFAULT_LIMITS } from '../../src/formats/xlsx/read/limits.ts';
import { dayie, newFolder, type Ran } from '../support/cli.ts';
import { BY, mend, NO_WORKBOOKS, NOT_SENT, spoil } from './faults.ts';
import { type June, makeJune } from './june.ts';

let june: June;
let project = '';
let first: Ran;
let firstBulletin = '';
let unchanged: Ran;
let second: Ran;
let copiesOfFirst: readonly string[];
let filesOfFirst: readonly string[];
let lettersOfFirst: ReadonlyMap<string, string>;
let returnsBefore: ReadonlyMap<string, string>;
let returnsAfter: ReadonlyMap<string, string>;

const results = (...names: readonly string[]): string => path.join(project, '结果', '2023-06', ...names);
const month = (day: string): Ran => dayie(['month', '--by', '2023-07-10', '--date', day], { cwd: project });

/** What came, copied into the project's folder of June as a clerk does. */
function receive(): void {
  const folder = path.join(project, '月报', '2023-06');
  rmSync(folder, { recursive: true, force: true });
  cpSync(june.returns, folder, { recursive: true });
}

/** The letters that lie in a folder, by `kind/unit`, as the text that stands in them. */
function lettersIn(folder: string): ReadonlyMap<string, string> {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  return new Map(
    names
      .filter((name) => /[\\/].*\.docx$/u.test(name))
      .sort()
      .map((name) => {
        const archive = openArchive(readFileSync(path.join(folder, name)), name, DEFAULT_LIMITS);
        const body = archive.part('word/document.xml')?.toString('utf8') ?? '';
        const key = name
          .replaceAll('\\', '/')
          .replace(/^2023-06-/u, '')
          .replace(/\.docx$/u, '');
        return [key, body.replaceAll(/<[^>]+>/gu, '')];
      }),
  );
}

/** To whom letters of a kind went. */
function addressees(letters: ReadonlyMap<string, string>, kind: string): readonly string[] {
  return [...letters.keys()].flatMap((key) =>
    key.startsWith(`${kind}/`) ? [key.slice(kind.length + 1)] : [],
  );
}

function bytesIn(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => /\.[a-z]+$/u.test(name) && existsSync(path.join(folder, name)));
  return new Map(files.sort().map((name) => [name, readFileSync(path.join(folder, name), 'latin1')]));
}

beforeAll(async () => {
  june = await makeJune();
  await spoil(june);
  project = path.join(newFolder(), '2023考核');
  expect(dayie(['init', project, '--date', '2023-06-05']).status).toBe(0);
  cpSync(june.targets, path.join(project, '任务表'), { recursive: true });
  cpSync(june.months, path.join(project, '月报'), { recursive: true });
  receive();
  returnsBefore = bytesIn(path.join(project, '月报'));
  first = month('2023-07-03');
  returnsAfter = bytesIn(path.join(project, '月报'));
  firstBulletin = readFileSync(results('2023-06-招商引资-通报.txt'), 'utf8');
  copiesOfFirst = readdirSync(results('退改'));
  filesOfFirst = [...bytesIn(results()).keys()];
  lettersOfFirst = lettersIn(results('函件'));
  unchanged = month('2023-07-03');
  await mend(june);
  receive();
  second = month('2023-07-05');
}, 300_000);

describe('The first run of June, with twenty faults in the returns', () => {
  it('ends with 1, calls the roll, and leaves what came as it was', () => {
    expect(first.status).toBe(1);
    expect(first.stderr).toContain('项目“2023考核”，2023-06');
    expect(first.stdout).toContain('2023年6月：第一次运行。');
    expect(first.stdout).toContain('应报13份，已报10份，未报1份，退回2份');
    expect(first.stdout).toContain('应报73份，已报64份，未报2份，退回5份');
    expect(returnsAfter).toEqual(returnsBefore);
  });

  it('has a marked copy of each workbook that is to be mended or verified, with a message a unit', () => {
    const asked = [
      BY.blankTotal,
      BY.wrongMeasure,
      BY.lastMonth,
      BY.partAboveWhole,
      BY.othersForm,
      BY.falls,
      BY.approximate,
      BY.halfProject,
      BY.targetChanged,
      BY.date,
      BY.unequal,
      BY.sameAsBefore,
      BY.extraRow,
      BY.twoVersions,
    ];
    for (const unit of asked)
      expect(
        copiesOfFirst.filter((name) => name.includes(unit)),
        unit,
      ).toHaveLength(1);
    expect(copiesOfFirst).toContain('退改说明.txt');
    expect(copiesOfFirst).toHaveLength(asked.length + 1);
    expect(first.stdout).toContain(`${BY.halfProject}：1处需修改`);
    // What came in the old format is read, and goes back to nobody.
    expect(first.stdout).not.toContain(`${BY.oldFormat}：`);
  });

  it('asks a person which of two versions counts and what is doubtful, and says what to do', () => {
    const decisions = first.stdout.slice(first.stdout.indexOf('请您决定：')).replaceAll(/\n\s*/gu, '');
    expect(decisions).toContain(`${BY.twoVersions}报了几份，彼此不一致`);
    expect(decisions).toContain('请留下正确的一份，把其余的移出这个文件夹');
    expect(decisions).toMatch(/有数据待核实：.*核实说明/u);
    for (const unit of [BY.wrongMeasure, BY.falls]) expect(decisions).toContain(unit);
    expect(decisions).toContain('再运行一次 dayie month');
  });

  it('says of other files that they were not read, and of nobody else that nothing came', () => {
    for (const name of NO_WORKBOOKS) expect(first.stdout).toContain(name);
    const [, missing = ''] = /报送不到位。(.*?)未报送/u.exec(firstBulletin) ?? [];
    for (const unit of NOT_SENT) expect(missing).toContain(unit);
  });
});

describe('The letters of the first run', () => {
  it('ask each unit to mend whose copy goes back, in the words of the finding, and nobody else', () => {
    const mended = addressees(lettersOfFirst, '退改通知');
    for (const unit of [BY.halfProject, BY.targetChanged, BY.sameAsBefore, BY.date, BY.partAboveWhole])
      expect(mended).toContain(unit);
    // What was read and only noted, and those of whom nothing came, have nothing to mend.
    for (const unit of [BY.suffix, BY.oldFormat, BY.subfolder, ...NOT_SENT])
      expect(mended).not.toContain(unit);
    const letter = lettersOfFirst.get(`退改通知/${BY.sameAsBefore}`) ?? '';
    expect(letter).toContain('“同上月”');
    expect(letter).toContain('2023年7月10日');
    expect(letter).toContain('2023年7月3日');
  });

  it('remind the three of whom nothing came, and these alone', () => {
    expect([...addressees(lettersOfFirst, '催报通知')].sort()).toEqual([...NOT_SENT].sort());
    for (const unit of NOT_SENT)
      expect(lettersOfFirst.get(`催报通知/${unit}`)).toContain('尚未收到你单位2023年6月的以下报表');
  });

  it('are counted on the screen, with what is left to be filled in and which are not to be sent yet', () => {
    const said = first.stdout.replaceAll(/\n\s*/gu, '');
    const counted = addressees(lettersOfFirst, '退改通知').length;
    expect(said).toContain(`函件（在 结果/2023-06/函件）：退改通知${counted}份、催报通知3份`);
    expect(said).toContain('待填：〔联系人〕〔电话〕');
    expect(said).not.toContain('〔限期〕');
    expect(filesOfFirst).toContain('函件/2023-06-退改通知.docx');
    expect(filesOfFirst).toContain('2023-06-报告.html');
  });
});

describe('A run without anything new', () => {
  it('says so, and ends as the first did', () => {
    expect(unchanged.stdout).toContain('上次（2023-07-03）以来没有新的报表');
    expect(unchanged.status).toBe(first.status);
    expect(unchanged.stdout.split('\n').slice(1)).toEqual(first.stdout.split('\n').slice(1));
  });
});

describe('The second run, with the mended returns', () => {
  it('says what is new: who has reported and who has mended', () => {
    expect(second.stdout).toContain('上次（2023-07-03）以来新到');
    const said = second.stdout.replaceAll(/\n\s+/gu, '');
    // Table by table, as the roll is called: townships first.
    expect(said).toContain('新报（3）：茗山乡、市档案馆、兴业银行改好（9）：');
    const [, mended = ''] = /改好（9）：([^0-9]+)2023年/u.exec(said) ?? [];
    for (const unit of [BY.twoVersions, BY.lastMonth, BY.extraRow]) expect(mended).toContain(unit);
  });

  it('ends with 0: all 86 have reported, nothing goes back and nothing is to be decided', () => {
    expect([second.status, second.stdout.includes('请您决定')]).toEqual([0, false]);
    expect(second.stderr).toBe(
      '项目“2023考核”，2023-06：考核办法.xlsx，任务表2个文件，当月报表86个，以前月份5个，台账0个。\n',
    );
    expect(second.stdout).toContain('应报13份，已报13份');
    expect(second.stdout).toContain('应报73份，已报73份');
    expect(second.stdout).toContain('报表齐全无误，结果可以使用。');
  });

  it('takes the marked copies of the first away and leaves the whole set of documents', () => {
    expect(existsSync(results('退改', '退改说明.txt'))).toBe(false);
    const names = readdirSync(results()).filter((name) => !name.startsWith('.'));
    for (const name of [
      '2023-06-汇总.xlsx',
      '2023-06-招商引资-考核评分.xlsx',
      '2023-06-招商引资-通报.docx',
      '2023-06-总览.xlsx',
      '2023-06-名单.xlsx',
    ])
      expect(names).toContain(name);
    expect(readFileSync(results('2023-06-招商引资-通报.txt'), 'utf8')).not.toContain('退回');
  });

  it('takes back the letters to mend and the reminders, and writes to those who are on the lists', () => {
    const letters = lettersIn(results('函件'));
    for (const kind of ['退改通知', '催报通知']) expect(addressees(letters, kind)).toEqual([]);
    expect(existsSync(results('函件', '2023-06-退改通知.docx'))).toBe(false);
    const list = dayie(
      ['warn', '--list', 'interview', '--format', 'json', '--date', '2023-07-05', '--month', '2023-06'],
      { cwd: project },
    );
    const { lists } = z
      .object({
        lists: z.array(z.object({ id: z.string(), entries: z.array(z.object({ unit: z.string() })) })),
      })
      .parse(JSON.parse(list.stdout));
    const listed = lists.flatMap(({ id, entries }) => (id === 'interview' ? entries : []));
    const interviewed = [...new Set(listed.map(({ unit }) => unit))].sort();
    expect(interviewed.length).toBeGreaterThan(0);
    expect([...addressees(letters, '约谈通知')].sort()).toEqual(interviewed);
    expect(second.stdout.replaceAll(/\n\s*/gu, '')).toContain(
      `函件（在 结果/2023-06/函件）：约谈通知${interviewed.length}份`,
    );
    expect(second.stdout).not.toContain('报表还不齐');
  });

  it('gives what the commands give one by one', () => {
    const out = path.join(newFolder(), '单独');
    mkdirSync(out);
    const alone = dayie(
      [
        'score',
        '任务表',
        '月报/2023-01.xlsx',
        '月报/2023-02.xlsx',
        '月报/2023-03.xlsx',
        '月报/2023-04.xlsx',
        '月报/2023-05.xlsx',
        '结果/2023-06/2023-06-汇总.xlsx',
        '--scheme',
        '考核办法.xlsx',
        '--date',
        '2023-07-05',
        '--out',
        out,
        '--quiet',
      ],
      { cwd: project },
    );
    expect(alone.status).toBe(0);
    for (const name of readdirSync(out).filter((one) => !one.startsWith('.')))
      expect(readFileSync(results(name)).equals(readFileSync(path.join(out, name))), name).toBe(true);
  });
});
