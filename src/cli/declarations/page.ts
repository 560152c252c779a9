import { declare, type OptionsOf } from '../command.ts';
import { monthOption, schemeOption } from '../options/inputs.ts';
import { flag, optional } from '../options/option.ts';
import { force } from '../options/outputs.ts';
import { asTyped } from '../options/parsers.ts';

/** What stands behind `dayie page`: ids of tables, and what to compare with. */
export interface PageArguments {
  readonly tables: readonly string[];
  readonly paths: readonly string[];
}

export const page = declare({
  name: 'page',
  summary: {
    zh: '生成自检页：单位报送前在浏览器里自己核对',
    en: 'make a page on which units check their reports',
  },
  description: {
    zh: '生成一个网页文件，发给各单位：用浏览器打开，把填好的表格拖进去，当场列出与 validate 相同的问题，没有错误的可以打印自检单。不用安装，不联网，文件不离开那台电脑。考核办法、任务表、台账和以前月份的数据都在页面里，用来对照；当月及以后的不放进去。--unit 或 --per-unit 的页面只带该单位自己的数据。',
    en: 'Makes one HTML file for the units: opened in a browser it checks the workbooks dropped on it, lists the findings of validate at once, and has a slip to print for what is right. Nothing is installed, nothing is sent anywhere. Scheme, targets, ledgers and earlier months are in it to compare with; what is of the month itself or later is not. A page of --unit or --per-unit carries that unit’s own figures alone.',
  },
  argument: {
    syntax: '[paths...]',
    help: {
      zh: '表的编号，只收这些表（默认：都收）；任务表、台账和以前月份的文件、文件夹或通配符（默认：所在项目文件夹的）',
      en: 'ids of tables, to take no others (default: all); files, folders or globs of targets, ledgers and earlier months (default: those of the project folder around)',
    },
    read: (words): PageArguments => ({
      tables: words.filter((word) => TABLE_ID.test(word)),
      paths: words.filter((word) => !TABLE_ID.test(word)),
    }),
  },
  options: {
    unit: optional('--unit <name>', { zh: '给这一个单位', en: 'for this unit alone' }, asTyped),
    perUnit: flag('--per-unit', {
      zh: '每个单位一个页面，写到 --out 的文件夹',
      en: 'a page for every unit, into the folder of --out',
    }),
    month: monthOption({
      zh: '要报送的月份（默认：项目里为当前的月份，否则以表上写的为准）',
      en: 'the month to report (default: in a project its present month, else what the sheets state)',
    }),
    scheme: schemeOption({
      zh: '考核办法工作簿（默认：项目里的 考核办法.xlsx，没有项目时为内置 daye-2023）',
      en: 'scheme workbook (default: the project’s; without one the built-in daye-2023)',
    }),
    out: optional(
      '--out <file>',
      {
        zh: '写到哪个文件；有 --per-unit 时写到哪个文件夹（默认：自检.html、自检页，项目里在“结果”当月的文件夹）',
        en: 'file or folder to write to (default: in the working folder; in a project among the month’s results)',
      },
      asTyped,
    ),
    force,
  },
  examples: [
    [
      'dayie page --month 2023-06',
      '项目文件夹里，六月的自检页，各单位通用',
      'in a project folder, June’s page for all units',
    ],
    [
      'dayie page 任务表/ 月报/ --scheme 考核办法.xlsx --month 2023-06 --per-unit',
      '每个单位一个页面，只带本单位的数据',
      'a page for each unit, with its own figures alone',
    ],
    [
      'dayie page investment/departments --unit 市教育局 --out 自检-市教育局.html',
      '只收一张表，给一个单位',
      'one table, for one unit',
    ],
  ],
});

/** Shaped like the ids of tables; a path of that shape is written with a dot or a slash before or behind it. */
const TABLE_ID = /^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/;

export type PageOptions = OptionsOf<typeof page>;
