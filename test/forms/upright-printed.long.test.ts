import { describe, expect, it } from 'vitest';
import { tableById } from '../../schemas/index.ts';
import { writeWorkbook } from '../../src/formats/xlsx/write/index.ts';
import { hasLibreOffice, printedPages } from '../support/libre-office.ts';
import { formsOf, MAY } from './forms.ts';

describe.skipIf(!hasLibreOffice())('A unit’s upright form, printed in LibreOffice', () => {
  it.each([
    ['investment/townships', '实际利用外资（万美元）'],
    ['investment/departments', '新开工入库项目（个）'],
    ['project/fixed-assets', '5000万元以下项目入库·投资额（亿元）'],
    ['project/funding', '财政口·转移支付'],
  ])('%s is one page with its signatures, and one with how to fill it in', async (id, last) => {
    const table = tableById(id);
    if (table === undefined) throw new Error(`no table ${id}`);
    const [form] = await formsOf(table, { month: MAY, targets: true, perUnit: true });
    if (form === undefined) throw new Error('no form');
    const pages = printedPages(writeWorkbook(form), 'xlsx').map((lines) =>
      lines.join('').replace(/\s+/gu, ''),
    );
    expect(pages).toHaveLength(2);
    for (const words of ['上月累计', last, '报送时间', '单位负责人（签字）', '单位（盖章）'])
      expect(pages[0]).toContain(words);
    expect(pages[1]).toContain('填表说明');
  });
});
