import { LIMITS } from '../../src/core/limits.ts';
import type { Bilingual } from '../../src/diagnostics/entry.ts';
import type { Language } from '../../src/diagnostics/wording.ts';
import { generatedPage } from './page.ts';

interface Words {
  readonly what: Bilingual;
  readonly unit?: 'MB' | 's';
  readonly protects: Bilingual;
  readonly beyond: Bilingual;
}

const TOO_LARGE: Bilingual = { zh: '不读，READ-008', en: 'not read, READ-008' };
const NAMED: Bilingual = { zh: '点名，READ-018', en: 'named, READ-018' };
const NOT_OPENED: Bilingual = { zh: '不读，报明原因', en: 'not read, with the reason' };

/** Every limit in words; the compiler asks for each. */
const WORDS: Readonly<Record<keyof typeof LIMITS, Words>> = {
  entries: {
    what: { zh: '工作簿内的文件数', en: 'files inside a workbook' },
    protects: { zh: '内存和时间：恶意压缩包', en: 'memory and time: archives made to harm' },
    beyond: TOO_LARGE,
  },
  partBytes: {
    what: { zh: '一张工作表（或一个CSV）解压后', en: 'one sheet, or a CSV, unpacked' },
    unit: 'MB',
    protects: { zh: '内存：它要整个放进内存', en: 'memory: it is held whole' },
    beyond: TOO_LARGE,
  },
  totalBytes: {
    what: { zh: '整个工作簿解压后', en: 'a workbook unpacked' },
    unit: 'MB',
    protects: { zh: '内存和时间', en: 'memory and time' },
    beyond: TOO_LARGE,
  },
  ratio: {
    what: { zh: '解压后与压缩前之比', en: 'unpacked to packed size' },
    protects: { zh: '压缩炸弹', en: 'zip bombs' },
    beyond: TOO_LARGE,
  },
  ratioFloor: {
    what: { zh: '从多大起看压缩比', en: 'the size from which the ratio counts' },
    unit: 'MB',
    protects: { zh: '不误伤大而空的正常表', en: 'right sheets that are large and empty' },
    beyond: { zh: '只看压缩比', en: 'only the ratio counts' },
  },
  sheets: {
    what: { zh: '工作表数', en: 'sheets' },
    protects: { zh: '时间', en: 'time' },
    beyond: TOO_LARGE,
  },
  cells: {
    what: { zh: '有内容的单元格（各表合计）', en: 'cells that hold something, of all sheets' },
    protects: { zh: '内存', en: 'memory' },
    beyond: TOO_LARGE,
  },
  merges: {
    what: { zh: '合并单元格（各表合计）', en: 'merged ranges, of all sheets' },
    protects: { zh: '时间', en: 'time' },
    beyond: TOO_LARGE,
  },
  strings: {
    what: { zh: '不同的文本', en: 'different texts' },
    protects: { zh: '内存', en: 'memory' },
    beyond: TOO_LARGE,
  },
  otherFormatBytes: {
    what: { zh: '旧格式文件（.xls、.et、.ods等）', en: 'a file in another format (.xls, .et, .ods …)' },
    unit: 'MB',
    protects: { zh: '内存：转换时要存几份', en: 'memory: converting holds it more than once' },
    beyond: NOT_OPENED,
  },
  otherFormatTotalBytes: {
    what: { zh: '旧格式文件解压后', en: 'a file in another format, unpacked' },
    unit: 'MB',
    protects: { zh: '内存', en: 'memory' },
    beyond: NOT_OPENED,
  },
  otherFormatSeconds: {
    what: { zh: '转换一个旧格式文件的时间', en: 'time to convert a file in another format' },
    unit: 's',
    protects: { zh: '损坏的文件让转换停不下来', en: 'damaged files that converting never ends on' },
    beyond: NOT_OPENED,
  },
  otherFormatMegabytes: {
    what: { zh: '转换线程的内存', en: 'memory of the thread that converts' },
    unit: 'MB',
    protects: { zh: '内存', en: 'memory' },
    beyond: NOT_OPENED,
  },
  packedFiles: {
    what: { zh: '报送压缩包内的文件数', en: 'files in an archive of submissions' },
    protects: { zh: '内存和时间', en: 'memory and time' },
    beyond: NAMED,
  },
  packedBytes: {
    what: { zh: '报送压缩包解压后', en: 'an archive of submissions, unpacked' },
    unit: 'MB',
    protects: { zh: '内存：压缩炸弹', en: 'memory: zip bombs' },
    beyond: NAMED,
  },
  archivesInside: {
    what: { zh: '压缩包里套压缩包的层数', en: 'archives inside archives' },
    protects: { zh: '层层嵌套的压缩炸弹', en: 'nested zip bombs' },
    beyond: NAMED,
  },
  mailsInside: {
    what: { zh: '邮件里套邮件的层数', en: 'mails inside mails' },
    protects: { zh: '时间', en: 'time' },
    beyond: NAMED,
  },
  partsInside: {
    what: { zh: '一封邮件里各部分套的层数', en: 'parts inside parts of a mail' },
    protects: { zh: '时间', en: 'time' },
    beyond: NAMED,
  },
  lockSeconds: {
    what: { zh: '等另一次运行写完同一文件夹', en: 'waiting for another run that writes into the folder' },
    unit: 's',
    protects: { zh: '两次运行互相覆盖', en: 'two runs that overwrite each other' },
    beyond: { zh: '不写任何文件，退出码2', en: 'no file is written, exit code 2' },
  },
};

const PAGE = {
  zh: {
    title: '上限',
    other: '[English](limits.en.md) · 中文',
    intro:
      '单位报来的文件，再大也到不了这些上限。超过的整个不读，并说明是哪一项、多大，绝不读一半。\n\n内存：在上限以内，读任何一个工作簿占用的内存都不到512 MB（`npm run accept` 对每个工作簿检查）；核对还要另存各行，一张十万行的台账共约330 MB；计分并写出全部文档、打印JSON也不到512 MB（约330至500 MB，因台账而异；`npm run accept:ledgers` 检查）；十万行全有错的台账，核对结果以任何格式打印或写成文件，也在其内（`npm run accept:findings` 检查）。十万行超出512 MB的还有：有错台账的标注件（`--marked`，3.2 GB）、整月办理（`month`，2.1 GB）、两份台账比较（`diff`，840 MB）、全有错的台账的函件（`letters`，730 MB）和对照基线（`--baseline`，600 MB）；办公室的台账到不了那么长。\n\n网页报告逐格列出的依据最多十万格，再多的按区域列出，名单最多列5000条，其余在名单工作簿里，JSON一格不少；正则表达式对任何长度的文本都是线性时间（测试检查每一个）。',
    raise:
      '提高的办法：把大文件拆成几个。确实要提高，改 `src/core/limits.ts` 里的数再构建；每提高一倍，最多占用的内存约增加一倍。没有放宽上限的命令行选项，免得收到的文件借脚本绕过它。',
    head: ['上限', '多少', '防什么', '超过时', '代码中的名字'],
  },
  en: {
    title: 'Limits',
    other: 'English · [中文](limits.md)',
    intro:
      'No file that an office sends comes near these. What is beyond one is not read at all, and which limit and by how much is said; nothing is read in part.\n\nMemory: within them reading any workbook takes less than 512 MB (`npm run accept` checks it for every workbook); checking keeps the rows as well, some 330 MB for a ledger of a hundred thousand; scoring it, writing every document and printing the JSON takes less than 512 MB as well (some 330 to 500 MB, by the ledger; `npm run accept:ledgers` checks it), and so does telling the findings of a hundred thousand rows that are all wrong, in every format, printed or into a file (`npm run accept:findings`). What does take more of a hundred thousand rows: the marked copy of such a ledger (`--marked`, 3.2 GB), a whole month (`month`, 2.1 GB), two ledgers held against each other (`diff`, 840 MB), the letters that so many faults call for (`letters`, 730 MB) and findings held against a baseline (`--baseline`, 600 MB). No ledger of an office is nearly as long.\n\nThe page names at most a hundred thousand cells one by one and what rests on more by ranges, and lists at most 5000 entries of a list, of which the workbook of the lists has all; the JSON has every cell; and every regular expression takes linear time over text of any length (a test checks each).',
    raise:
      'To get by one: divide the file. To raise one, change the number in `src/core/limits.ts` and build; twice the limit is about twice the most memory. No option of the command line raises one, so that no script lets a file that was sent get round it.',
    head: ['limit', 'at most', 'protects from', 'beyond it', 'name in the code'],
  },
} as const;

/** The page of all limits, made from the numbers that the code goes by. */
export function limitsPage(language: Language): string {
  const page = PAGE[language];
  const rows = Object.entries(WORDS).map(([name, { what, unit, protects, beyond }]) => {
    const most = Object.entries(LIMITS).find(([limit]) => limit === name)?.[1] ?? 0;
    return [what[language], figure(most, unit), protects[language], beyond[language], `\`${name}\``];
  });
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return generatedPage(page.title, [page.other, page.intro], language, [
    '',
    line(page.head),
    line(page.head.map(() => '---')),
    ...rows.map(line),
    '',
    page.raise,
  ]);
}

function figure(most: number, unit: Words['unit']): string {
  // Bytes are told in megabytes; what is counted in megabytes already is a small number.
  if (unit === 'MB') return `${most >= 1_000_000 ? most / 1_000_000 : most} MB`;
  const digits = String(most).replace(/(?<=\d)(?=(?:\d{3})+$)/gu, ' ');
  return unit === 's' ? `${digits} s` : digits;
}
