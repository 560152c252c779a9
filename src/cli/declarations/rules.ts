import { declare, type OptionsOf, several } from '../command.ts';
import { jobs, monthOption, PATHS_OR_PROJECT, schemeOption } from '../options/inputs.ts';
import { optional } from '../options/option.ts';
import { formatOption } from '../options/outputs.ts';
import { plan } from '../options/parsers.ts';

export const rules = declare({
  name: 'rules',
  summary: { zh: '列出文件的全部规则及其状态', en: 'list every rule of the document and how it stands' },
  description: {
    zh: '列出106条规则：已计算的有几个对象列入名单，缺数据的缺哪张表（附生成空表的命令），需人判断和无可统计的是什么原因。不给文件时只说各条规则要什么表。',
    en: 'Lists the 106 rules: computed (with how many it lists), short of data (which table, with the command that writes its form), for people to decide, or without a measure, each with the reason. Without files it says what each needs.',
  },
  argument: several('paths', PATHS_OR_PROJECT, 'none'),
  options: {
    month: monthOption({
      zh: '判定的月份（默认：读到的最新月份）',
      en: 'month to judge (default: the latest found)',
    }),
    plan: optional(
      '--plan <plan>',
      { zh: '只列一个行动方案，如 civic 或“文明提升”', en: 'one plan alone, e.g. civic' },
      plan,
    ),
    scheme: schemeOption({
      zh: '考核办法工作簿（默认：内置 daye-2023）',
      en: 'scheme workbook (default: the built-in daye-2023)',
    }),
    jobs,
    format: formatOption(['table', 'json', 'markdown'], 'table'),
  },
  examples: [
    ['dayie rules', '各条规则要什么数据', 'what each rule needs'],
    [
      'dayie rules 月报/ 台账/ --month 2023-06',
      '六月底各条规则的状态',
      'how each rule stands at the end of June',
    ],
  ],
});

export type RulesOptions = OptionsOf<typeof rules>;
