import { declare, type OptionsOf, several } from '../command.ts';
import { findingOptions } from '../options/findings.ts';
import { date, jobs, monthOption, PATHS_OR_PROJECT, rosterOf, tableOption } from '../options/inputs.ts';
import { flag, optional } from '../options/option.ts';
import { force } from '../options/outputs.ts';
import { asTyped } from '../options/parsers.ts';
import { reports } from '../options/reports.ts';

export const validate = declare({
  name: 'validate',
  summary: { zh: '核对工作簿，列出全部问题', en: 'check workbooks and list every finding' },
  description: {
    zh: '逐格、逐行、逐表核对报送的工作簿，一次列出全部问题和改法；可同时写出多种格式，另存标红的副本。原件不改动。',
    en: 'Checks submitted workbooks cell by cell, row by row and against each other, and lists every finding with its remedy in one run; writes several formats at once and marked copies. The originals are never changed.',
  },
  argument: several('paths', PATHS_OR_PROJECT, 'none'),
  options: {
    reports,
    all: flag('--all', {
      zh: '--brief 中没有问题的单位也列出',
      en: 'with --brief: show units without a fault, too',
    }),
    marked: optional(
      '--marked <folder>',
      {
        zh: '给有问题的工作簿各存一份标红的副本',
        en: 'write a marked copy of each faulty workbook into this folder',
      },
      asTyped,
    ),
    force,
    ...findingOptions,
    table: tableOption({ zh: '只核对这一张表', en: 'check this table only' }),
    month: monthOption({
      zh: '本次收集的月份：报错月份、到期未报的会指出；没有写明月份的表按它计',
      en: 'the month collected: workbooks for another one and missing ones are named; sheets that state none take it',
    }),
    scheme: rosterOf,
    date,
    jobs,
  },
  examples: [
    ['dayie validate 报送/', '核对文件夹里的全部工作簿', 'check every workbook of a folder'],
    [
      'dayie validate 报送/ --marked 退改',
      '给有问题的工作簿各存一份标红副本',
      'a marked copy of each faulty workbook',
    ],
    [
      'dayie validate 报送/ --brief',
      '有问题的单位各一条消息，可粘贴到群里',
      'a message for each unit with faults',
    ],
    [
      'dayie validate 报送/ --format text --format xlsx --output 问题清单.xlsx',
      '屏幕上看，另存清单',
      'read on the screen, and keep as a workbook',
    ],
    [
      'dayie validate 报送/ --baseline 已知问题.json --fail-on warning',
      '只对新出现的问题报警',
      'fail on new findings only',
    ],
    ['dayie validate . --format github --format sarif --output dayie.sarif', '在 CI 中', 'in CI'],
  ],
});

export type ValidateOptions = OptionsOf<typeof validate>;
