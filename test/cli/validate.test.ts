import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { FindingsDocument } from '../../schemas/output/findings.ts';
import { jsonFaults, junitFaults, sarifFaults } from '../reporters/validators.ts';
import { dayie, newFolder, type Ran } from '../support/cli.ts';
import { bookOf, type Change, monthsWith, put, sheetOf } from '../support/mutate.ts';

const SCHEME = '考核办法：大冶市2023年招商引资考核办法（内置）\n';
const DATE = ['--date', '2023-06-05'] as const;
const NOTHING: Change = () => undefined;

/** A unit misspelt and a figure in words, on two sheets of May's workbook. */
const TWO_FAULTS: Change = (workbook) => {
  sheetOf(workbook, '部门单位').getCell('B17').value = '市档安馆';
  sheetOf(workbook, '乡镇').getCell('F9').value = '正在洽谈';
};

function validate(folder: string, ...options: readonly string[]): Ran {
  return dayie(['validate', '.', ...DATE, ...options], { cwd: folder });
}

/** Codes and cells of the JSON report. */
function findingsOf(json: string): readonly string[] {
  return FindingsDocument.parse(JSON.parse(json)).findings.map(({ code, cell }) => `${code} ${cell}`);
}

/** A workbook of one department whose figure cannot be read. */
async function faultyBook(unit: string): Promise<Buffer> {
  return bookOf([
    ['招商引资任务完成情况表（截至2023年5月31日）'],
    ['序号', '责任单位', '签约额（亿元）任务', '签约额（亿元）完成'],
    [1, unit, 5, '正在洽谈'],
  ]);
}

describe('dayie validate', () => {
  it('says so when nothing is wrong, and exits with 0', async () => {
    const ran = validate(await monthsWith('2023-05.xlsx', NOTHING));
    expect(ran).toEqual({
      status: 0,
      stdout: '核对了5个工作簿，没有发现问题。\n',
      stderr: `${SCHEME}下一步：dayie score .（计分、出通报）\n`,
    });
  });

  it('says so in English, too', async () => {
    const ran = validate(await monthsWith('2023-05.xlsx', NOTHING), '--lang', 'en');
    expect(ran).toEqual({
      status: 0,
      stdout: '5 workbooks checked: nothing is wrong.\n',
      stderr:
        'Scheme: 大冶市2023年招商引资考核办法 (built in)\nNext: dayie score . (score and write the bulletin)\n',
    });
  });

  it('lists all findings of all sheets by place, with what to do, and exits with 1', async () => {
    const ran = validate(await monthsWith('2023-05.xlsx', TWO_FAULTS), '--format', 'json');
    expect(ran.status).toBe(1);
    expect(ran.stderr).toBe('');
    expect(jsonFaults('findings', JSON.parse(ran.stdout))).toEqual([]);
    const { findings, summary } = FindingsDocument.parse(JSON.parse(ran.stdout));
    expect(findings.map(({ sheet, cell, code }) => [sheet, cell, code])).toEqual([
      ['乡镇', 'F9', 'VALUE-001'],
      ['部门单位', 'B17', 'VALUE-011'],
    ]);
    expect(findings[1]?.message).toContain('市档案馆');
    expect(summary).toMatchObject({ files: 5, faulty: 1, error: 2, known: 0 });
  });

  it('exits by --fail-on: the errors count as long as it is not never', async () => {
    const folder = await monthsWith('2023-05.xlsx', TWO_FAULTS);
    expect(validate(folder, '--fail-on', 'never').status).toBe(0);
    expect(validate(folder, '--fail-on', 'info').status).toBe(1);
  });

  it('writes several formats at once, each true to its schema, and prints the one without a file', async () => {
    const folder = await monthsWith('2023-05.xlsx', TWO_FAULTS);
    const out = newFolder();
    const [sarif, junit, json, xlsx] = ['a.sarif', 'b.xml', 'c.json', 'd.xlsx'].map((name) =>
      path.join(out, name),
    );
    const options = [
      '--format',
      'sarif',
      '--format',
      'junit',
      '--output',
      `${sarif}`,
      '--output',
      `${junit}`,
    ];
    const more = ['--format', 'markdown', '--format', 'json', '--output', `${json}`];
    const last = ['--format', 'xlsx', '--output', `${xlsx}`];
    const ran = validate(folder, ...options, ...more, ...last);
    expect(ran.status).toBe(1);
    expect(ran.stdout).toContain('## 核对结果');
    expect(sarifFaults(readFileSync(`${sarif}`, 'utf8'))).toEqual([]);
    expect(await junitFaults(readFileSync(`${junit}`, 'utf8'))).toEqual([]);
    expect(findingsOf(readFileSync(`${json}`, 'utf8'))).toEqual(['VALUE-001 F9', 'VALUE-011 B17']);
    const cells = dayie(['inspect', `${xlsx}`, '--cells']).stdout;
    expect(cells).toContain('"value":"VALUE-011"');
    expect(ran.stderr).toContain('a.sarif');
  });

  it('changes severities and leaves codes out as told', async () => {
    const folder = await monthsWith('2023-05.xlsx', TWO_FAULTS);
    const softer = validate(folder, '--severity', 'value-011=warning', '--ignore', 'unreadable-number');
    expect(softer.status).toBe(0);
    expect(softer.stdout).toContain('警告 VALUE-011  B17');
    expect(softer.stdout).not.toContain('VALUE-001');
  });

  it.each([
    [['--severity', 'VALUE-11=error'], 'VALUE-011'],
    [['--severity', 'VALUE-011=fatal'], 'error | warning | info'],
    [['--severity', 'VALUE-011'], '写法如 CHECK-009=error'],
    [['--ignore', 'unknown-unti'], 'VALUE-011'],
    [['--table', 'investment/department'], 'investment/departments'],
    [['--max-findings', 'few'], '--max-findings'],
    [['--format', 'html'], 'text | json'],
    [['--format', 'xlsx'], '--output'],
    [['--format', 'text', '--format', 'json'], '标准输出'],
    [['--output', 'a.txt', '--output', 'b.txt'], 'b.txt'],
    [['--baseline', '没有.json'], '没有.json'],
  ])('refuses %j with a plain message and exit code 2', async (options, said) => {
    const folder = newFolder();
    put(folder, '5月.xlsx', await faultyBook('市档案馆'));
    const ran = validate(folder, ...options);
    expect(ran.status).toBe(2);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).toContain(said);
    expect(readdirSync(folder)).toEqual(['5月.xlsx']);
  });

  it('lists no more than --max-findings, says how many are left out, and keeps the exit code', async () => {
    const folder = await monthsWith('2023-05.xlsx', TWO_FAULTS);
    const ran = validate(folder, '--max-findings', '1');
    expect(ran.status).toBe(1);
    expect(ran.stdout).toContain('只列出前1处，另有1处未列出。');
    expect(ran.stdout).toContain('共2处错误');
    const none = validate(folder, '--max-findings', '0');
    expect(none.stdout).not.toContain('VALUE-');
    expect(none.status).toBe(1);
  });

  it('fails on new findings only when a baseline knows the old ones, and names entries that are mended', async () => {
    const folder = await monthsWith('2023-05.xlsx', TWO_FAULTS);
    const baseline = path.join(newFolder(), '已知.json');
    const written = validate(folder, '--write-baseline', baseline);
    expect(written.status).toBe(0);
    expect(readFileSync(baseline, 'utf8')).not.toContain('市档安馆');

    const known = validate(folder, '--baseline', baseline);
    expect(known.status).toBe(0);
    expect(known.stdout).toBe('核对了5个工作簿，没有发现问题。另有2处已在基线中，未列出。\n');

    const other = await monthsWith('2023-05.xlsx', (workbook) => {
      sheetOf(workbook, '部门单位').getCell('B17').value = '市档安馆';
      sheetOf(workbook, '乡镇').getCell('F10').value = '约谈中';
    });
    const fresh = validate(other, '--baseline', baseline);
    expect(fresh.status).toBe(1);
    expect(fresh.stdout).toContain('VALUE-001  F10');
    expect(fresh.stdout).not.toContain('VALUE-011');
    expect(fresh.stderr).toContain('VALUE-001  2023-05.xlsx  乡镇  F9');
  });

  it('says nothing of a baseline’s entries for files, tables and codes that it was not asked about', async () => {
    const folder = await monthsWith('2023-05.xlsx', TWO_FAULTS);
    const baseline = path.join(newFolder(), '已知.json');
    validate(folder, '--write-baseline', baseline);
    const known = ['--baseline', baseline];
    const april = dayie(['validate', '2023-04.xlsx', ...known, '--date', '2023-06-05'], { cwd: folder });
    expect([april.status, april.stderr]).toEqual([
      0,
      `${SCHEME}下一步：dayie score 2023-04.xlsx（计分、出通报）\n`,
    ]);
    expect(validate(folder, ...known, '--ignore', 'VALUE-011').stderr).not.toContain('基线');
    expect(validate(folder, ...known, '--table', 'investment/townships').stderr).not.toContain('基线');
  });

  it('never writes a baseline over anything else', async () => {
    const folder = newFolder();
    const bytes = await faultyBook('市档案馆');
    put(folder, '5月.xlsx', bytes);
    const ran = validate(folder, '--write-baseline', '5月.xlsx');
    expect(ran.status).toBe(2);
    expect(readFileSync(path.join(folder, '5月.xlsx')).equals(bytes)).toBe(true);
  });

  it('keeps to ten annotations for GitHub and puts every finding into the step’s summary', async () => {
    const folder = newFolder();
    const units = [
      '市档案馆',
      '市科协',
      '市文联',
      '市教育局',
      '市民政局',
      '市财政局',
      '市司法局',
      '市审计局',
    ];
    const names = [...units, '市水利局', '市商务局', '市统计局', '市信访局'];
    for (const name of names) put(folder, `${name}.xlsx`, await faultyBook(name));
    const summary = path.join(newFolder(), 'summary.md');
    writeFileSync(summary, '# 前一步\n');
    const ran = dayie(['validate', '.', ...DATE, '--format', 'github'], {
      cwd: folder,
      env: { GITHUB_STEP_SUMMARY: summary },
    });
    expect(ran.status).toBe(1);
    const annotations = ran.stdout.split('\n').filter((line) => line.startsWith('::'));
    expect(annotations).toHaveLength(10);
    expect(annotations[0]).toMatch(/^::error file=市\p{Script=Han}+\.xlsx,title=/u);
    const text = readFileSync(summary, 'utf8');
    expect(text.startsWith('# 前一步\n')).toBe(true);
    for (const name of names) expect(text).toContain(`### ${name}.xlsx`);
  });

  it('prints a message for each unit with faults with --brief, and for all with --all', async () => {
    const folder = await monthsWith('2023-05.xlsx', TWO_FAULTS);
    const lines = validate(folder, '--brief').stdout.trimEnd().split('\n');
    expect(lines.filter((line) => /^\d+．/u.test(line))).toHaveLength(2);
    expect(lines.some((line) => line.startsWith('2023-01'))).toBe(false);
    expect(lines.join('\n')).toMatch(/^\d+．F9 .*：/mu);
    expect(validate(folder, '--brief', '--all').stdout).toContain('2023-01.xlsx：核对无误。\n');
  });

  it('lists a file that cannot be opened and checks the others', async () => {
    const folder = await monthsWith('2023-05.xlsx', NOTHING);
    put(folder, '6月.xlsx', '这不是工作簿，只是一段文字。');
    const ran = validate(folder);
    expect(ran.status).toBe(1);
    expect(ran.stdout).toContain('6月.xlsx');
    expect(ran.stdout).toContain('核对了6个工作簿，其中1个有问题：共1处错误。');
  });

  it('exits with 2 when none of the files can be opened, and still says why', () => {
    const folder = newFolder();
    put(folder, '6月.xlsx', '这不是工作簿，只是一段文字。');
    const ran = validate(folder);
    expect(ran.status).toBe(2);
    expect(ran.stdout).toContain('6月.xlsx');
    expect(ran.stderr).toContain('没有一个文件能打开');
  });

  it('checks one table alone when asked to', async () => {
    const folder = await monthsWith('2023-05.xlsx', TWO_FAULTS);
    const ran = validate(folder, '--table', 'investment/townships', '--format', 'json');
    expect(findingsOf(ran.stdout)).toEqual(['VALUE-001 F9']);
  });

  it('fails rather than say that nothing is wrong when the table asked for is nowhere', async () => {
    const folder = newFolder();
    put(folder, '5月.xlsx', await faultyBook('市档案馆'));
    const ran = validate(folder, '--table', 'investment/townships');
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('investment/townships');
  });

  it('takes the roster of the scheme that is given', async () => {
    const folder = newFolder();
    dayie(['init', '办法', ...DATE], { cwd: folder });
    put(folder, '5月.xlsx', await faultyBook('市档案馆'));
    const ran = dayie(
      ['validate', '5月.xlsx', '--scheme', '办法/考核办法.xlsx', '--format', 'json', ...DATE],
      {
        cwd: folder,
      },
    );
    expect(findingsOf(ran.stdout).filter((line) => line.startsWith('VALUE'))).toEqual(['VALUE-001 D3']);
  });

  it('takes a scheme for what it is, not for a submission with wrong headings', () => {
    const folder = newFolder();
    dayie(['init', '.', ...DATE], { cwd: folder });
    // The example of all plans has something for every list, faults too.
    rmSync(path.join(folder, '各方案示例'), { recursive: true });
    const ran = validate(folder, '--format', 'json');
    // The letters’ texts that init writes beside it are dayie’s own, too.
    expect(findingsOf(ran.stdout)).toEqual(['SCHEME-014 null', 'PERIOD-008 null']);
    expect(ran.status).toBe(0);
  });

  it('says that there is nothing to mark where --marked finds no fault', () => {
    const folder = newFolder();
    dayie(['init', '.', '--quiet', ...DATE], { cwd: folder });
    const ran = dayie(['validate', '示例', '--marked', '退改', ...DATE], { cwd: folder });
    expect(ran.stderr).toContain('没有需要标注的工作簿。\n');
    expect(existsSync(path.join(folder, '退改'))).toBe(false);
  });

  it('never lets a report take the place of a submitted workbook or of another’s', async () => {
    const folder = newFolder();
    const bytes = await faultyBook('市档案馆');
    const [input, other] = [put(folder, '5月.xlsx', bytes), put(newFolder(), '别人的.xlsx', bytes)];
    for (const target of [input, other]) {
      const ran = validate(folder, '--format', 'xlsx', '--output', target);
      expect(ran.status).toBe(2);
      expect(readFileSync(target).equals(bytes)).toBe(true);
    }
    expect(validate(folder, '--format', 'xlsx', '--output', other, '--force').status).toBe(1);
    expect(readFileSync(other).equals(bytes)).toBe(false);
  });

  it('makes marked copies of faulty workbooks only, beside untouched originals', async () => {
    const folder = await monthsWith('2023-05.xlsx', TWO_FAULTS);
    const before = readFileSync(path.join(folder, '2023-05.xlsx'));
    const ran = validate(folder, '--marked', '退改');
    expect(ran.status).toBe(1);
    const written = readdirSync(path.join(folder, '退改')).filter((name) => !name.startsWith('.'));
    expect(written).toEqual(['2023-05.xlsx']);
    expect(readFileSync(path.join(folder, '2023-05.xlsx')).equals(before)).toBe(true);
    const again = validate(folder, '--marked', '退改', '--format', 'json');
    expect(findingsOf(again.stdout)).toEqual(['VALUE-001 F9', 'VALUE-011 B17']);
  });

  it('passes over a marked copy that lies unchanged among its originals, under whatever name and folder', async () => {
    const folder = await monthsWith('2023-05.xlsx', TWO_FAULTS);
    validate(folder, '--marked', '退改');
    mkdirSync(path.join(folder, '微信收到'));
    const copy = path.join(folder, '微信收到', '五月.xlsx');
    renameSync(path.join(folder, '退改', '2023-05.xlsx'), copy);
    const ran = validate(folder, '--format', 'json');
    // The two faults of the original, each once, and of the copy that it is none to be read.
    expect([...findingsOf(ran.stdout)].sort()).toEqual(['PERIOD-008 null', 'VALUE-001 F9', 'VALUE-011 B17']);
    // Alone it is what the office has of the month.
    const alone = newFolder();
    put(alone, '五月.xlsx', readFileSync(copy));
    expect(findingsOf(validate(alone, '--format', 'json').stdout)).toContain('VALUE-001 F9');
  });

  it('tells no folder of the office’s in a marked copy', async () => {
    const folder = await monthsWith('2023-05.xlsx', TWO_FAULTS);
    mkdirSync(path.join(folder, '办公室内部'));
    put(folder, path.join('办公室内部', '2023-05.xlsx'), readFileSync(path.join(folder, '2023-05.xlsx')));
    validate(folder, '--marked', '退改');
    for (const name of ['2023-05.xlsx', path.join('办公室内部', '2023-05.xlsx')]) {
      const book = new ExcelJS.Workbook();
      await book.xlsx.readFile(path.join(folder, '退改', name));
      const texts: string[] = [];
      for (const sheet of book.worksheets)
        sheet.eachRow((row) => {
          row.eachCell((cell) => {
            texts.push(cell.text);
          });
        });
      expect(texts.join('\n')).toContain('2023-05.xlsx：共');
      expect(texts.join('\n')).not.toContain('办公室内部');
    }
  });

  it('refuses a folder for marked copies that holds the originals, and one with a copy mended since', async () => {
    const folder = await monthsWith('2023-05.xlsx', TWO_FAULTS);
    const before = readFileSync(path.join(folder, '2023-05.xlsx'));
    expect(validate(folder, '--marked', '.', '--force').status).toBe(2);
    expect(readFileSync(path.join(folder, '2023-05.xlsx')).equals(before)).toBe(true);

    validate(folder, '--marked', '退改');
    const copy = path.join(folder, '退改', '2023-05.xlsx');
    writeFileSync(copy, before);
    expect(validate(folder, '--marked', '退改').status).toBe(2);
    expect(readFileSync(copy).equals(before)).toBe(true);
  });

  it('keeps apart copies of workbooks with one name in two folders', async () => {
    const folder = newFolder();
    for (const unit of ['市档案馆', '市科协']) {
      mkdirSync(path.join(folder, unit));
      put(path.join(folder, unit), '5月.xlsx', await faultyBook(unit));
    }
    validate(folder, '--marked', '退改');
    expect(existsSync(path.join(folder, '退改', '市档案馆', '5月.xlsx'))).toBe(true);
    expect(existsSync(path.join(folder, '退改', '市科协', '5月.xlsx'))).toBe(true);
  });

  it('notes nothing on stderr with --quiet', async () => {
    const folder = await monthsWith('2023-05.xlsx', TWO_FAULTS);
    const out = path.join(newFolder(), 'a.txt');
    const ran = validate(folder, '--quiet', '--output', out);
    expect(ran).toMatchObject({ status: 1, stdout: '', stderr: '' });
    expect(readFileSync(out, 'utf8')).toContain('共2处错误。');
  });
});
