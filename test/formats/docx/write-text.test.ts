import { expect, test } from 'vitest';
import { breakTitle } from '../../../src/formats/docx/break-title.ts';
import { writeText } from '../../../src/formats/docx/index.ts';
import { isDayieWorkbook } from '../../../src/formats/xlsx/write/ownership.ts';
import { partsOf, textModel } from './texts.ts';

test('The same text gives the same bytes, known for dayie’s own.', () => {
  const bytes = writeText(textModel());
  expect(Buffer.from(writeText(textModel())).equals(Buffer.from(bytes))).toBe(true);
  expect(isDayieWorkbook(bytes)).toBe(true);
});

test('Every Chinese family is named for Chinese text, and none is left to the program.', () => {
  const { 'word/document.xml': document = '', 'word/fontTable.xml': fonts = '' } = partsOf(
    writeText({ ...textModel(), fonts: 'gb2312' }),
  );
  const runs = document.match(/<w:r>(?!<w:br\/>).*?<\/w:r>/gu) ?? [];
  expect(runs.length).toBeGreaterThan(10);
  for (const run of runs) expect(run).toMatch(/w:eastAsia="[^"]+"/u);
  for (const family of ['仿宋_GB2312', '楷体_GB2312', '黑体', '方正小标宋简体'])
    expect(document).toContain(`w:eastAsia="${family}"`);
  expect(fonts).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>');
});

test('What a unit wrote is text, whatever it looks like.', () => {
  const text = '<w:b/>&"甲"\u0001';
  const { 'word/document.xml': document = '' } = partsOf(writeText(textModel([{ type: 'paragraph', text }])));
  expect(document).toContain('&lt;w:b/&gt;&amp;&quot;甲&quot;</w:t>');
});

test('A red head stands over the first page alone.', () => {
  const head = { name: '大冶市人民政府办公室文件', number: '〔发文字号〕' };
  const { 'word/document.xml': document = '' } = partsOf(writeText({ ...textModel(), head }));
  expect(document.split('大冶市人民政府办公室文件')).toHaveLength(2);
  expect(document).toContain('w:color="FF0000"');
  expect(partsOf(writeText(textModel()))['word/document.xml']).not.toContain('FF0000');
});

test.each([
  ['关于大冶市2023年1月招商引资工作情况的通报', ['关于大冶市2023年1月', '招商引资工作情况的通报']],
  ['关于大冶市2023年1—5月招商引资工作情况的通报', ['关于大冶市2023年1—5月', '招商引资工作情况的通报']],
  ['关于任务完成情况的通报', ['关于任务完成情况的通报']],
  [
    '关于大冶市2023年1—12月招商引资、项目建设、服务企业和文明提升工作情况的通报',
    ['关于大冶市2023年1—12月招商引资、', '项目建设、服务企业和文明提升工作情况的通报'],
  ],
])('The title %s is broken in its meaning.', (title, lines) => {
  expect(breakTitle(title)).toEqual(lines);
});
