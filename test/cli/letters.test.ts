import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { dayie, FIXTURES, newFolder } from '../support/cli.ts';
import { bookOf, put } from '../support/mutate.ts';

const TITLE = '《各部门单位及金融机构招商引资工作目标任务分解表》';
const HEADINGS = ['序号', '责任单位', '新签约项目完成（个）', '签约额完成（亿元）'];
const MONTH = ['--month', '2023-06', '--date', '2023-07-03', '--fail-on', 'never'] as const;

let folder: string;

/** Three returns of June in a folder of the office's: one with two faults, one sound, one that fell since May. */
beforeAll(async () => {
  folder = newFolder();
  for (const name of ['收件', '月报']) mkdirSync(path.join(folder, name));
  const month = async (unit: string, ...figures: readonly (string | number | null)[]) =>
    put(
      folder,
      `收件/${unit}.xlsx`,
      await bookOf([['招商引资完成情况（截至2023年6月30日）'], HEADINGS, [1, unit, ...figures]]),
    );
  await month('市教育局', 1, '约');
  await month('团市委', 3, 2);
  await month('市档案馆', 1, 1);
  const may = [['招商引资完成情况（截至2023年5月31日）'], HEADINGS, [1, '市档案馆', 1, 4]];
  put(folder, '月报/2023-05.xlsx', await bookOf(may));
});

const letters = (...options: readonly string[]) =>
  dayie(['letters', '收件', '月报', ...MONTH, ...options], { cwd: folder });

describe('dayie letters', () => {
  it('writes one message a unit with its faults and their figures, and no folder of the office’s', () => {
    const { stdout } = letters('--kind', 'return', '--format', 'text', '--by', '2023-07-08', '--out', '甲');
    expect(stdout).toBe(
      [
        '市档案馆：',
        `你单位报送的${TITLE}经核对，有1处需核实，现予退回。具体如下：`,
        `1．D3 签约额完成（亿元），填的是“1”：请核实：“市档案馆”的“签约额完成（亿元）”本月累计1，上月累计4（${TITLE}2023年5月 D3），减少了3。请核对；确属冲减的请附说明。`,
        '请于2023年7月8日前在原表上逐项改正或核实后重新报送；经核实无误的，请书面说明情况。',
        '联系人：〔联系人〕，电话：〔电话〕。',
        '',
        '市教育局：',
        `你单位报送的${TITLE}经核对，有1处需改正，现予退回。具体如下：`,
        '1．D3 签约额完成（亿元），填的是“约”：“约”不是数字，没有读取。请只填数字，例如 12.5；任务、完成两列没有此项任务的填“/”。',
        '请于2023年7月8日前在原表上逐项改正或核实后重新报送；经核实无误的，请书面说明情况。',
        '联系人：〔联系人〕，电话：〔电话〕。',
        '',
      ].join('\n'),
    );
  });

  it('writes a document a unit in a folder of its kind, and one of all to print', () => {
    const { stderr } = letters('--kind', 'return', '--out', '乙');
    expect(readdirSync(path.join(folder, '乙', '2023-06-退改通知')).sort()).toEqual([
      '市教育局.docx',
      '市档案馆.docx',
    ]);
    expect(existsSync(path.join(folder, '乙', '2023-06-退改通知.docx'))).toBe(true);
    expect(stderr).toContain('留空待填：〔限期〕2份、〔联系人〕2份、〔电话〕2份、〔署名〕2份。');
    // Letters that lie among the returns are not taken for returns.
    expect(dayie(['validate', '乙', '收件', ...MONTH], { cwd: folder }).stdout).not.toContain('docx');
  });

  it('reminds those of whom nothing came, and nobody whose return was sent back', () => {
    const { stdout } = letters('--kind', '催报通知', '--format', 'text', '--out', '丙');
    const reminded = stdout.split('\n\n').map((message) => message.split('\n')[0] ?? '');
    // The roster's departments, companies and banks but the three that have sent.
    expect(reminded).toHaveLength(70);
    for (const unit of ['市教育局', '团市委', '市档案馆']) expect(reminded).not.toContain(`${unit}：`);
    expect(stdout).toContain(
      `市委办公室：\n截至2023年7月3日，尚未收到你单位2023年6月的以下报表：\n1．${TITLE}：未收到\n`,
    );
  });

  it('needs the month to remind anybody', () => {
    const ran = dayie(['letters', '收件', '--kind', 'remind'], { cwd: folder });
    expect([ran.status, ran.stderr]).toEqual([2, '--kind remind 要同时给出 --month。\n']);
  });

  it('invites whom the list of interviews names, with months, rule and interviewer', () => {
    const inputs = ['targets', 'monthly'].map((name) => path.join(FIXTURES, name));
    const options = ['--month', '2023-04', '--date', '2023-05-05', '--kind', 'interview', '--format', 'text'];
    const ran = dayie(['letters', ...inputs, ...options, '--out', '丁'], { cwd: folder });
    expect(ran.stdout).toContain(
      [
        '市档案馆：',
        '（代拟稿，审定后印发）',
        '你单位3—4月连续2个月各项指标均无增长。依据《大冶市2023年招商引资考核办法》招-04 部门、国有投融资公司、金融机构连续无招商实效，由分管市领导约谈你单位主要负责人。',
        '时间：〔时间〕。地点：〔地点〕。',
      ].join('\n'),
    );
  });

  it('takes the office’s own texts, and writes nothing where one of them is wrong', async () => {
    dayie(['init', '.', '--date', '2023-06-05'], { cwd: folder });
    const file = path.join(folder, '函件模板.xlsx');
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(file);
    const [sheet] = book.worksheets;
    if (sheet === undefined) throw new Error('no sheet');
    sheet.getCell('D4').value = '你单位的{报表}有误：';
    await book.xlsx.writeFile(file);
    const own = letters('--kind', 'return', '--format', 'text', '--template', '函件模板.xlsx', '--out', '戊');
    expect(own.stdout).toContain(`市教育局：\n你单位的${TITLE}有误：\n1．D3`);
    sheet.getCell('D4').value = '你单位的{报表名}有误：';
    await book.xlsx.writeFile(file);
    const wrong = letters('--kind', 'return', '--template', '函件模板.xlsx', '--out', '己');
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('LETTER-001  D4');
    expect(existsSync(path.join(folder, '己'))).toBe(false);
  });
});
