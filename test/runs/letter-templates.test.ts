import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { wordFinding } from '../../src/diagnostics/wording.ts';
import { STANDARD_TEMPLATES } from '../../src/documents/letters/standard-templates.ts';
import { templatesWorkbook } from '../../src/documents/letters/templates-workbook.ts';
import { writeWorkbook } from '../../src/formats/xlsx/write/index.ts';
import { readLetterTemplates } from '../../src/runs/letter-templates.ts';
import { loadedFile } from '../../src/runs/loaded-file.ts';

type Rows = readonly (readonly string[])[];

async function read(rows: Rows) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('模板');
  for (const row of rows) sheet.addRow([...row]);
  return readLetterTemplates(loadedFile('模板.xlsx', Buffer.from(await book.xlsx.writeBuffer())));
}

const HEADINGS = ['函件', '标题', '主送', '正文'];

const codes = ({ findings }: Awaited<ReturnType<typeof read>>) =>
  findings.map(({ code, at }) => `${code} ${at.cell ?? ''}`);

describe('函件模板.xlsx', () => {
  it('gives back the built-in texts as init writes them', async () => {
    const bytes = writeWorkbook(templatesWorkbook(STANDARD_TEMPLATES, '2023-06-05'));
    expect(readLetterTemplates(loadedFile('函件模板.xlsx', bytes))).toEqual({
      templates: STANDARD_TEMPLATES,
      findings: [],
    });
  });

  it('takes an office’s own paragraphs, one row each, and the built-in text of what it leaves out', async () => {
    const { templates, findings } = await read([
      ['某办公室的函件'],
      HEADINGS,
      ['催报通知', '请报{月份}报表', '', '请报送：'],
      ['', '', '', '｛清单｝'],
      ['落款', '', '', '考核办'],
    ]);
    expect(findings).toEqual([]);
    expect(templates?.letters.remind).toEqual({
      title: '请报{月份}报表',
      addressee: '{单位}：',
      paragraphs: ['请报送：', '{清单}'],
    });
    expect(templates?.signature).toBe('考核办');
    expect(templates?.letters.return).toBe(STANDARD_TEMPLATES.letters.return);
  });

  it('names a wrong placeholder at its cell, with the near ones', async () => {
    const found = await read([HEADINGS, ['催报通知', '关于{月分}', '{单位}：', '{单位}请于{限期前报']]);
    expect(codes(found)).toEqual(['LETTER-001 B2', 'LETTER-001 D2']);
    expect(found.templates).toBeNull();
    const [first] = found.findings;
    expect(first === undefined ? '' : wordFinding(first, 'zh')).toContain('“{月分}”不是可用的占位符。是不是');
    expect(first?.params.suggestions).toContain('{月份}');
  });

  it('names a kind of letter that there is none of', async () => {
    const found = await read([HEADINGS, ['退回通知', '标题', '', '正文'], ['', '', '', '接着']]);
    expect(codes(found)).toEqual(['LETTER-002 A2']);
    expect(found.templates).toBeNull();
  });

  it('is told from another workbook by its headings', async () => {
    expect(codes(await read([['单位', '任务']]))).toEqual(['LETTER-003 ']);
  });
});
