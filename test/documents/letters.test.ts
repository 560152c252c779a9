import { describe, expect, it } from 'vitest';
import { composeLetter, letterDocument, lettersDocument } from '../../src/documents/letters/compose.ts';
import { letterMessages } from '../../src/documents/letters/messages.ts';
import { fillIn, wrongPlaceholders } from '../../src/documents/letters/placeholders.ts';
import { STANDARD_TEMPLATES } from '../../src/documents/letters/standard-templates.ts';
import { plainText } from '../../src/documents/text-print.ts';
import type { Letter } from '../../src/model/letter.ts';

const DRESS = { date: '2023-07-03', fonts: 'gb2312', templates: STANDARD_TEMPLATES } as const;

const returned: Letter = {
  kind: 'return',
  unit: '市教育局',
  values: { 单位: '市教育局', 月份: '2023年6月', 报表: '《任务分解表》', 问题数: '1处需改正、1处需核实' },
  items: [
    {
      type: 'fault',
      level: 'error',
      file: '',
      sheet: '附件2',
      cells: 'E5',
      heading: '签约项目/累计',
      stands: '2.5',
      message: '“2.5”不是整数。',
      at: [],
    },
    {
      type: 'fault',
      level: 'warning',
      file: '',
      sheet: '附件2',
      cells: 'I5',
      heading: '签约额/累计',
      stands: '',
      message: '累计空着。',
      at: [],
    },
  ],
};

const reminded: Letter = {
  kind: 'remind',
  unit: '市教育局',
  values: { 单位: '市教育局', 月份: '2023年6月', 日期: '2023年7月3日', 限期: '2023年7月8日' },
  items: [{ type: 'report', title: '《台账》', state: 'missing' }],
};

describe('A letter', () => {
  it('is addressed to its unit, has its list as a table, and leaves open in 〔〕 what nobody gave', () => {
    const composed = composeLetter(returned, DRESS);
    expect(composed.open).toEqual(['限期', '联系人', '电话', '署名']);
    expect(plainText(letterDocument(composed, DRESS))).toBe(
      [
        '关于退回修改2023年6月报表的通知',
        '',
        '市教育局：',
        '　　你单位报送的《任务分解表》经核对，有1处需改正、1处需核实，现予退回。具体如下：',
        '序号\t位置\t栏目\t现在填的\t问题和改法',
        '1\t附件2 E5\t签约项目/累计\t2.5\t“2.5”不是整数。',
        '2\t附件2 I5\t签约额/累计\t（空）\t请核实：累计空着。',
        '　　请于〔限期〕前在原表上逐项改正或核实后重新报送；经核实无误的，请书面说明情况。',
        '　　联系人：〔联系人〕，电话：〔电话〕。',
        '',
        `${'　'.repeat(24)}〔署名〕`,
        `${'　'.repeat(24)}2023年7月3日`,
        '',
      ].join('\n'),
    );
  });

  it('begins on a page numbered 1 in the document of all', () => {
    const two = [returned, { ...returned, unit: '团市委' }].map((letter) => composeLetter(letter, DRESS));
    expect(lettersDocument(two, DRESS)?.sections.map(({ firstPage }) => firstPage)).toEqual([1, 1]);
    expect(lettersDocument([], DRESS)).toBeNull();
  });
});

describe('Messages for a chat', () => {
  it('are one a unit, begin with its name and name heading, cell and figure of each fault', () => {
    expect(letterMessages([returned, reminded], STANDARD_TEMPLATES)).toBe(
      [
        '市教育局：',
        '你单位报送的《任务分解表》经核对，有1处需改正、1处需核实，现予退回。具体如下：',
        '1．E5 签约项目/累计，填的是“2.5”：“2.5”不是整数。',
        '2．I5 签约额/累计，没有填：请核实：累计空着。',
        '请于〔限期〕前在原表上逐项改正或核实后重新报送；经核实无误的，请书面说明情况。',
        '联系人：〔联系人〕，电话：〔电话〕。',
        '截至2023年7月3日，尚未收到你单位2023年6月的以下报表：',
        '1．《台账》：未收到',
        '请于2023年7月8日前报送；已经报送的，请与我们联系核对。',
        '联系人：〔联系人〕，电话：〔电话〕。',
        '',
      ].join('\n'),
    );
  });
});

describe('Placeholders', () => {
  it('are filled in by name, and stay open without a value or with an empty one', () => {
    expect(fillIn('{单位}于{ 限期 }前报{报表}', { 单位: '团市委', 报表: '' })).toEqual({
      text: '团市委于〔限期〕前报〔报表〕',
      open: ['限期', '报表'],
    });
  });

  it.each([
    ['{单位}', []],
    ['{单位名}和{月份}', ['{单位名}']],
    ['{单位', ['{单位']],
    ['限期}前', ['}前']],
    ['{}', ['{}']],
    ['{toString}', ['{toString}']],
  ])('%s: what is none is found', (text, wrong) => {
    expect(wrongPlaceholders(text)).toEqual(wrong);
  });
});
