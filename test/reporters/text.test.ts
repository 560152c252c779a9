import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { finding } from '../../src/diagnostics/finding.ts';
import { makeReport } from '../../src/reporters/report.ts';
import { reportText, textReport } from '../../src/reporters/text.ts';
import { cleanReport, DATE, place, readFile, sampleReport, unreadable, unreported } from './sample.ts';

const zh = { language: 'zh' } as const;

describe('the text report', () => {
  it('groups by workbook and sheet and puts the same fault of one column on one line with its cells', () => {
    const text = textReport(sampleReport(), zh);
    expect(text).toContain('月报/5月 报表.xlsx  部门单位\n');
    expect(text).toContain('  警告 TABLE-013  D4、D7、D9（签约额/完成）\n    “签约额/完成”空着');
    expect(text.match(/TABLE-013/g)).toHaveLength(1);
    expect(text).toContain('\n月报/加密.xlsx\n  错误 READ-001\n');
  });

  it('names the unit beside a file that is not called after it', () => {
    const file = (path: string) => ({ ...readFile(path), unit: '市教育局' });
    const told = (path: string): string =>
      textReport(
        makeReport({
          roster: [],
          date: DATE,
          files: [file(path)],
          findings: [unreported(place(path, 'D4', '签约额'))],
        }),
        zh,
      );
    expect(told('报送/03.xlsx')).toMatch(/^报送\/03\.xlsx {2}.*（市教育局）\n/u);
    expect(told('报送/市教育局.xlsx')).not.toContain('（市教育局）');
  });

  it('names the units of the rows in a workbook of several, where no message does', () => {
    const of = (unit: string, cell: string) => ({
      ...unreadable(place('全部.xlsx', cell, '签约额'), '约'),
      about: { unit },
    });
    const units = ['甲局', '乙局', '丙局', '丁局', '戊局', '己局', '庚局'];
    const findings = units.map((unit, index) => of(unit, `D${index + 4}`));
    const report = makeReport({ roster: [], date: DATE, files: [readFile('全部.xlsx')], findings });
    expect(textReport(report, zh)).toContain('\n    单位：甲局、乙局、丙局、丁局、戊局、己局等7个单位\n');
    expect(textReport(report, { language: 'en' })).toContain(
      '\n    Of: 甲局, 乙局, 丙局, 丁局, 戊局, 己局 and 1 more\n',
    );
  });

  it('keeps its lines to the width of the screen, that of cells and heading, too', () => {
    const findings = Array.from({ length: 11 }, (_, index) =>
      unreadable(place('5月.xlsx', `AD${index + 1005}`, '实际到位内资（亿元）/其中：省外资金'), '约'),
    );
    for (const language of ['zh', 'en'] as const)
      for (const line of reportText(findings, { language, width: 80 }).split('\n'))
        expect(stringWidth(line)).toBeLessThanOrEqual(80);
  });

  it('ends with what it comes to', () => {
    expect(textReport(sampleReport(), zh)).toMatch(
      /\n核对了3个工作簿，其中2个有问题：共3处错误、3处警告。\n$/,
    );
    expect(textReport(sampleReport(), { language: 'en' })).toMatch(
      /\n3 workbooks checked: 3 errors, 3 warnings in 2 of them\.\n$/,
    );
  });

  it('says so when nothing is wrong', () => {
    expect(textReport(cleanReport(), zh)).toBe('核对了2个工作簿，没有发现问题。\n');
    expect(textReport(cleanReport(), { language: 'en' })).toBe('2 workbooks checked: nothing is wrong.\n');
    expect(reportText([], zh)).toBe('没有发现问题。\n');
  });

  it('says how many findings the baseline left out', () => {
    const report = makeReport({
      roster: [],
      date: DATE,
      files: [readFile('5月.xlsx')],
      findings: [],
      known: 4,
    });
    expect(textReport(report, zh)).toBe('核对了1个工作簿，没有发现问题。另有4处已在基线中，未列出。\n');
  });

  it('lists at most as many findings as asked for and still counts them all', () => {
    const text = textReport(sampleReport(), { ...zh, most: 2 });
    expect(text).toContain('只列出前2处，另有4处未列出。');
    expect(text).toContain('共3处错误、3处警告');
    expect(text).not.toContain('READ-001');
  });

  it('names the cells of each wording where one column holds different faults of a kind', () => {
    const findings = ['约五', '在谈', '待定', '暂无'].map((word, index) =>
      unreadable(place('5月.xlsx', `D${index + 5}`, '签约额'), word),
    );
    const text = reportText(findings, zh);
    expect(text).toContain('  错误 VALUE-001  D5、D6、D7、D8（签约额）\n    D5：“约五”不是数字');
    expect(text).toContain('\n    D7：“待定”不是数字');
    expect(text).not.toContain('暂无');
    expect(text).toContain('\n    其余1种情况同类。\n');
  });

  it('names the first eight cells and counts the rest', () => {
    const findings = Array.from({ length: 11 }, (_, index) =>
      unreported(place('5月.xlsx', `D${index + 5}`, '签约额')),
    );
    expect(reportText(findings, zh)).toContain('D5、D6、D7、D8、D9、D10、D11、D12等11处（签约额）');
    expect(reportText(findings, { language: 'en' })).toContain('D11, D12 and 3 more (签约额)');
  });

  it('names the other place of a comparison', () => {
    expect(textReport(sampleReport(), zh)).toContain('    另见：月报/4月.xlsx 部门单位\n');
  });

  it('keeps within the width it is given, in both languages', () => {
    for (const language of ['zh', 'en'] as const) {
      const lines = textReport(sampleReport(), { language, width: 60 }).split('\n');
      expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(60);
    }
  });

  it('paints only the severity’s word', () => {
    const painted = textReport(sampleReport(), {
      ...zh,
      paint: (severity, word) => `<${severity}>${word}</>`,
    });
    expect(painted).toContain('  <error>错误</> READ-001');
    expect(painted.replace(/<\/?\w*>/g, '')).toBe(textReport(sampleReport(), zh));
  });

  it('lets no control character of a cell reach the terminal', () => {
    const text = reportText(
      [unreadable(place('5月.xlsx', 'D5', '签约额\n（亿元）'), '\u001b[31m红\u202e')],
      zh,
    );
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(text).toContain('签约额 （亿元）');
    expect(text).toContain('“[U+001B][31m红[U+202E]”');
  });

  it('puts findings without a file under their own heading', () => {
    const missing = finding('PERIOD-006', {}, { table: '招商附件2', months: ['3月'] });
    expect(reportText([missing], zh)).toMatch(/^总体\n {2}警告 PERIOD-006\n/);
    expect(reportText([missing], { language: 'en' })).toMatch(/^Overall\n/);
  });
});
