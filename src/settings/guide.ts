import { scorers } from '../assessment/scorers/index.ts';
import type { CellStyle, RowModel, SheetModel } from '../model/workbook-model.ts';
import { headingLine } from '../words/headings.ts';
import { BASIC_SETTINGS } from './basics.ts';
import { schemeTables } from './tables.ts';

const LINES = [
  '1．本工作簿是考核办法。改好后运行：dayie score 月报文件夹 --scheme 考核办法.xlsx',
  '2．各表的表名和表头不要改；行可以增删，行的先后就是打印的先后。',
  '3．可以留空的都写了默认值；用了哪些默认值，结果的“口径说明”会列出。',
  `4．计分方法：${scorers.map(({ name, explains }) => `${name}${explains}`).join('；')}。`,
  '5．下一年度另存一份，改考核年度、名录、指标、权重和约谈规则即可，程序不用改。',
  '6．年中任务、单位、名称、类别有变动的，写在“年中调整”，从生效月份起算；存疑的数核实无误的，写在“核实说明”，才计入。',
  '7．填错的地方，运行时会指出是哪张表的哪一格、应怎样改。',
];
const COLUMNS = 3;
/** Characters that fit into one line over the three columns. */
const LINE_LENGTH = 60;
const LINE_HEIGHT = 16;

/** 填写说明: what every sheet, setting and column is for, from the definitions themselves. */
export function guideSheet(): SheetModel {
  const settings = BASIC_SETTINGS.map(({ item, note, options }) => [
    quoted('基本信息'),
    quoted(item),
    explain(note, options ?? []),
  ]);
  const columns = schemeTables.flatMap((table) =>
    table.columns.flatMap(({ header, note, content, required }) => {
      const options = content.type === 'choice' ? content.options : [];
      const text = `${required === true ? '必填。' : ''}${explain(note ?? '', options)}`;
      return text === '' ? [] : [[quoted(table.title), quoted(headingLine({ header })), text]];
    }),
  );
  const top = LINES.map(
    (line): RowModel => ({
      cells: [{ value: line, style: 'note' }],
      height: Math.ceil(line.length / LINE_LENGTH) * LINE_HEIGHT,
    }),
  );
  return {
    name: '填写说明',
    widths: [14, 20, 90],
    rows: [
      { cells: [{ value: '考核办法填写说明', style: 'title' }], height: 30 },
      ...top,
      null,
      row(['所在表', '栏目', '怎样填'], 'header'),
      ...settings.map((cells) => row(cells, 'wrapped')),
      ...columns.map((cells) => row(cells, 'wrapped')),
    ],
    merges: [0, ...LINES.keys()].map((_, index) => ({
      top: index + 1,
      bottom: index + 1,
      left: 1,
      right: COLUMNS,
    })),
    print: { orientation: 'portrait' },
  };
}

/** In quotes, so that the guide's own rows are not taken for the headings they explain. */
function quoted(text: string): string {
  return `“${text}”`;
}

function row(cells: readonly string[], style: CellStyle): RowModel {
  return { cells: cells.map((value) => ({ value, style })) };
}

function explain(note: string, options: readonly string[]): string {
  return options.length === 0 ? note : `${note}可选：${options.join('、')}。`;
}
