import { declare, type OptionsOf } from '../command.ts';
import { date, jobs, monthOption, schemeOption } from '../options/inputs.ts';
import { optional } from '../options/option.ts';
import { formatOption } from '../options/outputs.ts';
import { asTyped, span } from '../options/parsers.ts';

export const why = declare({
  name: 'why',
  summary: { zh: '说明一个单位为什么是这个名次', en: 'say why a unit stands where it does' },
  description: {
    zh: '说明一个单位的名次和总分怎样得来：各项任务、完成、出自哪个文件的哪一格、怎样计分，较上月变在哪里，差多少到上一名次，在哪些名单上。',
    en: 'Says how a unit came to its rank and score: every target and actual with the cell it stands in, how it is scored, what changed since last month, what is missing for the next place, and the lists it is on.',
  },
  argument: {
    syntax: '<unit> [paths...]',
    help: {
      zh: '单位名称或简称；其后是文件、文件夹或通配符（不写：所在项目文件夹的）',
      en: 'the unit, by any of its names; then files, folders or globs (without: those of the project folder)',
    },
    read: ([unit = '', ...paths]) => ({ unit, paths }),
  },
  options: {
    indicator: optional(
      '--indicator <name>',
      { zh: '只说明这一项指标', en: 'this indicator alone' },
      asTyped,
    ),
    month: monthOption({
      zh: '考核月份（默认：读到的最新月份）',
      en: 'month to assess (default: the latest found)',
    }),
    span: optional(
      '--span <span>',
      {
        zh: '考核期：月、季度、半年或年，如 2023-Q2、2023-H1、2023（默认：考核月份）',
        en: 'span to assess: a month, quarter, half-year or year, e.g. 2023-Q2, 2023-H1, 2023 (default: the month)',
      },
      span,
    ),
    scheme: schemeOption({
      zh: '考核办法工作簿（默认：内置 daye-2023）',
      en: 'scheme workbook (default: the built-in daye-2023)',
    }),
    date,
    jobs,
    format: formatOption(['text', 'markdown', 'json'], 'text'),
  },
  examples: [
    ['dayie why 市教育局 月报/', '市教育局的名次怎样得来', 'how 市教育局 came to its rank'],
    ['dayie why 市教育局 月报/ --indicator 签约额', '只看签约额', 'one indicator alone'],
  ],
});

export type WhyOptions = OptionsOf<typeof why>;
