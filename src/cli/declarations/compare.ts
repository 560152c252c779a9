import { declare, type OptionsOf, several } from '../command.ts';
import { date, jobs, PATHS_HELP } from '../options/inputs.ts';
import { repeated } from '../options/option.ts';
import { formatOption } from '../options/outputs.ts';
import { asTyped, setting } from '../options/parsers.ts';

export const compare = declare({
  name: 'compare',
  summary: {
    zh: '比较两套考核办法、改动一项设置，或改正前后的结果',
    en: 'compare two schemes, one with a setting changed, or returns before and after they were mended',
  },
  description: {
    zh: '同样的月份按两套考核办法各算一遍，或改动一项设置看结果怎样变，或同一考核办法下比较改正前后的报表：逐月列出名次和得分的变化、名单的增减。在项目文件夹里不写文件，用其中的报表和考核办法.xlsx。',
    en: 'Scores the same months by two schemes, by one with settings changed, or by one scheme the returns before and after they were mended, and lists month by month what changes in ranks, scores and lists. In a project folder without files it takes what lies there, and its 考核办法.xlsx.',
  },
  argument: several('paths', PATHS_HELP, 'none'),
  options: {
    scheme: repeated(
      '--scheme <file>',
      {
        zh: '考核办法工作簿，写两次为比较两套；写一次为与内置的比较，比较改正前后时用它',
        en: 'scheme workbook: twice to compare the two, once to compare it with the built-in one, or to use it for before and after',
      },
      asTyped,
    ),
    set: repeated(
      '--set <sheet.row.column=value>',
      {
        zh: '改动考核办法的一项再比，可写多次：表.行.列=值，如 规则.招-03.档次1=3、指标.签约额.权重=2、基本信息.绿灯线=5；写错了会列出有哪些',
        en: 'change a setting of the scheme and compare, may be repeated: sheet.row.column=value as its workbook has them; a wrong one is answered with what there is',
      },
      setting,
    ),
    before: repeated(
      '--before <path>',
      { zh: '改正前的文件或文件夹', en: 'files or folder before' },
      asTyped,
    ),
    after: repeated('--after <path>', { zh: '改正后的文件或文件夹', en: 'files or folder after' }, asTyped),
    date,
    jobs,
    format: formatOption(['table', 'text', 'markdown', 'json'], 'table'),
  },
  examples: [
    [
      'dayie compare 月报/ --scheme 考核办法.xlsx',
      '内置考核办法和自己的各算一遍',
      'by the built-in scheme and by one’s own',
    ],
    [
      'dayie compare 月报/ --set 规则.招-03.档次1=3',
      '连续三个月末位才约谈，今年会怎样',
      'what this year would be if three months last led to an interview',
    ],
    ['dayie compare --before 报送/ --after 月报/', '报表改正前后', 'returns before and after'],
  ],
});

export type CompareOptions = OptionsOf<typeof compare>;
