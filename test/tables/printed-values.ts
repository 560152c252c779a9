import type { ColumnDefinition } from '../../schemas/define-table.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';

const OFFICIAL = new Map(
  daye2023.roster.flatMap(({ name, aliases }) =>
    [name, ...aliases].map((spelling) => [spelling, name] as const),
  ),
);

/** The deadlines that the document and its monthly forms print, worked out by hand. */
const DEADLINES: Readonly<Record<string, string>> = {
  '2023年1月份启动，常态开展': 'standing from 2023-01-01',
  '2023年1月': '2023-01-31',
  '2023年2月': '2023-02-28',
  '2023年3月': '2023-03-31',
  '2023年3月底前': '2023-03-31',
  '2023年4月': '2023-04-30',
  '2023年5月': '2023-05-31',
  '2023年5月底前': '2023-05-31',
  '2023年6月': '2023-06-30',
  '2023年6月底': '2023-06-30',
  '2023年6月底前': '2023-06-30',
  '2023年7月': '2023-07-31',
  '2023年9月底': '2023-09-30',
  '2023年10月底': '2023-10-31',
  '2023年11月底': '2023-11-30',
  '2023年12月底': '2023-12-31',
  '2024年3月底': '2024-03-31',
  '2024年6月底': '2024-06-30',
  '2024年12月底': '2024-12-31',
  上半年: '2023-06-30',
  '2023年': '2023-12-31',
  全年: '2023-12-31',
  '2023年8月': '2023-08-31',
  '2023年11月': '2023-11-30',
  '2023年12月': '2023-12-31',
  '2023年底': '2023-12-31',
  '2023年末': '2023-12-31',
  '2023年底前': '2023-12-31',
};

/** 2023年5月8日 → 2023-05-08. */
function isoDay(printed: string): string {
  const [, year, month = '', day = ''] = /^(\d{4})[年-](\d+)[月-](\d+)日?$/u.exec(printed) ?? [];
  return year === undefined
    ? `no day: ${printed}`
    : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const QUARTERS: Readonly<Record<string, string>> = {
  一季度: '1,2,3',
  二季度: '4,5,6',
  三季度: '7,8,9',
  四季度: '10,11,12',
};

/** What must come of a printed value in a column, in the words of `said`; worked out without the reader's own rules. */
export function expected(
  printed: string,
  { content, blank }: ColumnDefinition,
  role: 'target' | 'other',
  unitBeside: string | null = null,
): string {
  if (printed === '') return blank === 'none' && role === 'target' ? '/' : '~';
  if (printed === '/') return '/';
  switch (content.type) {
    case 'serial':
      return printed;
    case 'measure':
      return `${printed.replace(/（其中.*）$/u, '')}${content.unit}`;
    case 'worded-target':
      if (unitBeside !== null) return figureIn(printed, unitBeside);
      return plainFigure(printed, '');
    case 'number':
      return plainFigure(printed, content.unit ?? '');
    case 'unit':
      return unitNames(printed);
    case 'deadline':
      return DEADLINES[printed] ?? isoDay(printed.replace(/^(\d+月\d+日)前$/u, '2023年$1'));
    case 'date':
      return isoDay(printed);
    case 'months':
      return QUARTERS[printed] ?? printed.replace(/\s*月$/u, '');
    case 'choice':
      return content.alike?.[printed] ?? printed;
    case 'enterprise':
      return enterprise(printed);
    default:
      return printed;
  }
}

/** 3.3 % → 3.3%; a bare figure is in the column's own unit. */
function plainFigure(printed: string, unit: string): string {
  const [, figure = '', own = ''] = /^([\d.]+)\s*(\D*)$/u.exec(printed) ?? [];
  return `${figure}${own === '' ? unit : own}`;
}

/** Units that dayie does not know: a figure in them is a bare one. */
const UNKNOWN_UNITS = ['位', '连冠', '类', '部'];

/** 不少于135个 under 个, 15 under 天/月 → 135个, 15天; of a range the lower end. */
function figureIn(printed: string, unitBeside: string): string {
  const [figure = ''] = /\d+(?:\.\d+)?/u.exec(printed) ?? [];
  const unit = unitBeside.replace(/\/.*$/u, '').replace(/(?:行政)?村$/u, '');
  return `${figure}${UNKNOWN_UNITS.includes(unit) ? '' : unit}`;
}

/** 市教育局、各乡镇（场）、街道等有关单位 → 市教育局+(各乡镇（场）、街道)…; a name that is not on the roster is `(name)` too. */
function unitNames(printed: string): string {
  const open = printed.includes('等');
  const list = printed
    .replace(/等(有关单位)?(?=，|$)/gu, '')
    .replaceAll('各乡镇（场）、街道', '各乡镇（场）和街道');
  const names = OFFICIAL.has(printed) ? [printed] : list.split(/[、，\n]/u);
  const found = names.map((name) => OFFICIAL.get(name) ?? `(${name.replace('和街道', '、街道')})`);
  return found.join('+') + (open ? '…' : '');
}

/** 融通高科（金种子企业）※ → 融通高科|※,金种子企业: markers apart, what else stands in brackets (原普罗格) in the name. */
function enterprise(printed: string): string {
  const markers: string[] = [];
  const name = printed
    .replace(/\s*※/u, () => {
      markers.push('※');
      return '';
    })
    .replace(/（(金种子企业|进规培育|进限培育|盘活企业)）/u, (_, marker: string) => {
      markers.push(marker);
      return '';
    });
  return [name, ...markers].join('|');
}
