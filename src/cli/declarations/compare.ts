import { declare, type OptionsOf, several } from '../command.ts';
import { date, jobs, PATHS_HELP } from '../options/inputs.ts';
import { repeated } from '../options/option.ts';
import { formatOption } from '../options/outputs.ts';
import { asTyped } from '../options/parsers.ts';

export const compare = declare({
  name: 'compare',
  summary: {
    zh: '比较两套考核办法或改正前后的结果',
    en: 'compare two schemes, or returns before and after they were mended',
  },
  description: {
    zh: '同样的月份按两套考核办法各算一遍，或同一考核办法下比较改正前后的报表：逐月列出名次和得分的变化、名单的增减。',
    en: 'Scores the same months by two schemes, or by one scheme the returns before and after they were mended, and lists month by month what changes in ranks, scores and lists.',
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
    before: repeated(
      '--before <path>',
      { zh: '改正前的文件或文件夹', en: 'files or folder before' },
      asTyped,
    ),
    after: repeated('--after <path>', { zh: '改正后的文件或文件夹', en: 'files or folder after' }, asTyped),
    date,
    jobs,
    format: formatOption(['text', 'markdown', 'json'], 'text'),
  },
  examples: [
    [
      'dayie compare 月报/ --scheme 考核办法.xlsx',
      '内置考核办法和自己的各算一遍',
      'by the built-in scheme and by one’s own',
    ],
    ['dayie compare --before 报送/ --after 月报/', '报表改正前后', 'returns before and after'],
  ],
});

export type CompareOptions = OptionsOf<typeof compare>;
