import { Command, Option } from 'commander';
import { VERSION } from '../core/version.ts';
import { type Context, pick } from './context.ts';

/** Receives the exit code a command ends with. */
export type Finish = (code: number) => void;

/** The program with all commands declared and none of their libraries loaded. */
export function buildProgram(context: Context, finish: Finish): Command {
  const program = new Command('dayie');
  localise(program, context)
    .description(
      pick(
        context,
        '县市考核台账工具：读各单位报送的 Excel，核对、计分、排名，出通报和约谈预警名单。全程离线，不改动报送文件。',
        'Reads the Excel workbooks that units submit, checks, scores and ranks them, and writes the bulletin and the interview list. Works offline and never changes a submitted file.',
      ),
    )
    .version(VERSION, '-V, --version', pick(context, '显示版本', 'show the version'))
    .addHelpText(
      'after',
      pick(
        context,
        '\n退出码：0 没有达到 --fail-on 级别的问题；1 有；2 未能完成（选项有误、文件打不开等）。\n结果写到标准输出，提示和进度写到标准错误。用 dayie help 命令名 查看各命令的用法和示例。\n',
        '\nExit codes: 0 no finding at or above --fail-on; 1 there is one; 2 dayie could not do its work (bad option, unreadable file …).\nResults go to stdout, everything else to stderr. dayie help COMMAND shows a command’s options and examples.\n',
      ),
    )
    .action(() => program.help({ error: true }));

  addScore(program, context, finish);
  addWarn(program, context, finish);
  addInit(program, context, finish);
  addExplain(program, context, finish);
  addInspect(program, context, finish);
  return program;
}

function addScore(program: Command, context: Context, finish: Finish): void {
  const command = child(program, 'score', context)
    .summary(
      pick(
        context,
        '计分、排名，写出考核评分表、通报和名单',
        'score and rank; write the scored workbook, the bulletin and the list',
      ),
    )
    .description(
      pick(
        context,
        '读取任务表和各月进度表（任意版式、任意文件名），按考核办法计分排名，写出考核评分工作簿、通报和约谈预警名单。',
        'Reads target tables and monthly progress workbooks (any layout, any name), scores and ranks them by the scheme, and writes the scored workbook, the bulletin and the interview list.',
      ),
    )
    .argument('<paths...>', pathsHelp(context));
  schemeOptions(command, context);
  outputOptions(command, context);
  command
    .addOption(formatOption(context, ['table', 'json', 'markdown', 'none'], 'table'))
    .addHelpText(
      'after',
      examples(context, [
        ['dayie score 月报/', '文件夹里的全部工作簿，最新月份', 'every workbook of a folder, latest month'],
        [
          'dayie score 月报/*.xlsx 任务表.xlsx --month 2023-05',
          '另附任务表，指定月份',
          'targets apart, month given',
        ],
        [
          'dayie score 月报/ --scheme 考核办法.xlsx --out 结果',
          '用自己的考核办法',
          'with a scheme of your own',
        ],
        ['dayie score 月报/ --format json --quiet > 结果.json', '供程序读取', 'for programs'],
      ]),
    )
    .action(async (paths: string[], options) =>
      finish(await (await import('./commands/score.ts')).score(paths, options, context)),
    );
}

function addWarn(program: Command, context: Context, finish: Finish): void {
  const command = child(program, 'warn', context)
    .summary(pick(context, '只出约谈预警名单', 'the interview and warning list alone'))
    .description(
      pick(
        context,
        '与 score 读同样的文件，只列出应约谈、预警和待核实的单位。给出 --out 时另写工作簿和文本。',
        'Reads what score reads and lists the units to be interviewed, warned or verified. With --out it also writes the workbook and the text.',
      ),
    )
    .argument('<paths...>', pathsHelp(context));
  schemeOptions(command, context);
  command
    .option(
      '--out <folder>',
      pick(
        context,
        '同时写出名单工作簿和文本的文件夹',
        'also write the list as workbook and text into this folder',
      ),
    )
    .option('--force', pick(context, '覆盖已有文件', 'replace existing files'))
    .addOption(formatOption(context, ['table', 'json', 'markdown', 'text', 'none'], 'table'))
    .addHelpText(
      'after',
      examples(context, [
        ['dayie warn 月报/', '最新月份的名单', 'the latest month’s list'],
        [
          'dayie warn 月报/ --month 2023-04 --out 名单',
          '四月名单，另存为工作簿',
          'April’s list, also as a workbook',
        ],
      ]),
    )
    .action(async (paths: string[], options) =>
      finish(await (await import('./commands/warn.ts')).warn(paths, options, context)),
    );
}

function addInit(program: Command, context: Context, finish: Finish): void {
  child(program, 'init', context)
    .summary(
      pick(context, '写出可修改的考核办法和一个示例文件夹', 'write an editable scheme and an example folder'),
    )
    .description(
      pick(
        context,
        '写出 考核办法.xlsx（内置的 daye-2023 办法，可在 Excel 中修改）和“示例”文件夹，示例可直接计分。',
        'Writes 考核办法.xlsx (the built-in scheme daye-2023, to edit in Excel) and an example folder that can be scored as it is.',
      ),
    )
    .argument('[folder]', pick(context, '写到哪个文件夹', 'the folder to write into'), '.')
    .option('--force', pick(context, '覆盖已有文件', 'replace existing files'))
    .addOption(dateOption(context))
    .addHelpText(
      'after',
      examples(context, [
        ['dayie init 2023考核', '写到“2023考核”文件夹', 'into the folder 2023考核'],
        ['dayie score 2023考核/示例 --scheme 2023考核/考核办法.xlsx', '给示例计分', 'score the example'],
      ]),
    )
    .action(async (folder: string, options) =>
      finish(await (await import('./commands/init.ts')).init(folder, options, context)),
    );
}

function addExplain(program: Command, context: Context, finish: Finish): void {
  child(program, 'explain', context)
    .summary(pick(context, '解释一个问题编号', 'explain a finding’s code'))
    .description(
      pick(
        context,
        '说明一个问题编号的含义、影响、改法和例子；不给编号时列出全部编号。',
        'Says what a code means, why it matters and how to mend it, with an example; without a code it lists them all.',
      ),
    )
    .argument('[code]', pick(context, '问题编号，如 READ-001', 'a code such as READ-001'))
    .addHelpText(
      'after',
      examples(context, [['dayie explain READ-001', '解释 READ-001', 'explain READ-001']]),
    )
    .action(async (code: string | undefined) =>
      finish(await (await import('./commands/explain.ts')).explain(code, context)),
    );
}

function addInspect(program: Command, context: Context, finish: Finish): void {
  child(program, 'inspect', context)
    .summary(pick(context, '看一份工作簿里有什么', 'show what is in a workbook'))
    .description(
      pick(
        context,
        '列出工作簿的工作表、使用范围、合并、隐藏行列、认出的表（或最接近的表及表头差别）、月份和单位。',
        'Lists a workbook’s sheets, used ranges, merges, hidden rows and columns, the tables recognised (or the nearest, with the headers that differ), its month and units.',
      ),
    )
    .argument('<file>', pick(context, '工作簿', 'the workbook'))
    .option('--cells', pick(context, '每个非空单元格输出一行 JSON', 'one JSON line per non-empty cell'))
    .option('--scheme <file>', pick(context, '考核办法工作簿', 'scheme workbook'))
    .addHelpText(
      'after',
      examples(context, [
        ['dayie inspect 5月.xlsx', '看认出了哪些表', 'which tables are recognised'],
        ['dayie inspect 5月.xlsx --cells', '逐格输出', 'cell by cell'],
      ]),
    )
    .action(async (file: string, options) =>
      finish(await (await import('./commands/inspect.ts')).inspect(file, options, context)),
    );
}

/** A subcommand that speaks the run's language and throws instead of leaving the process. */
function child(program: Command, name: string, context: Context): Command {
  const command = localise(program.command(name), context);
  return command;
}

function localise(command: Command, context: Context): Command {
  const headings: Readonly<Record<string, string>> = {
    'Usage:': '用法：',
    'Arguments:': '参数：',
    'Options:': '选项：',
    'Commands:': '命令：',
    'Global Options:': '通用选项：',
  };
  return command
    .configureHelp({
      helpWidth: Math.min(context.width, 100),
      styleTitle: (title) => (context.language === 'zh' ? (headings[title] ?? title) : title),
      subcommandTerm: (sub) => sub.name(),
      optionDescription: (option) => option.description,
      argumentDescription: (argument) => argument.description,
    })
    .configureOutput({ writeOut: context.print, writeErr: () => undefined })
    .helpOption('-h, --help', pick(context, '显示用法', 'show help'))
    .helpCommand('help [command]', pick(context, '显示命令的用法', 'show a command’s help'))
    .option('--lang <zh|en>', pick(context, '提示语言', 'language of messages'))
    .option('--quiet', pick(context, '不显示进度和提示', 'no progress, no notices'))
    .option('--no-color', pick(context, '不用颜色', 'no colours'))
    .exitOverride();
}

function pathsHelp(context: Context): string {
  return pick(context, '文件、文件夹或通配符', 'files, folders or globs');
}

/** `--month`, `--scheme`, `--fail-on`, `--date`: what scoring and warning share. */
function schemeOptions(command: Command, context: Context): void {
  command
    .option(
      '--month <YYYY-MM>',
      pick(
        context,
        '考核月份（默认：读到的最新月份）；没有写明月份的表也按它计',
        'month to assess (default: the latest found); sheets that state no month take it too',
      ),
    )
    .option(
      '--scheme <file>',
      pick(
        context,
        '考核办法工作簿（默认：内置 daye-2023）',
        'scheme workbook (default: the built-in daye-2023)',
      ),
    )
    .addOption(failOnOption(context))
    .addOption(dateOption(context));
}

function outputOptions(command: Command, context: Context): void {
  command
    .option(
      '--out <folder>',
      pick(context, '结果写到哪个文件夹（默认：./out）', 'folder for the results (default: ./out)'),
      'out',
    )
    .option(
      '--force',
      pick(
        context,
        '覆盖不是 dayie 写的或改动过的文件',
        'replace files that dayie did not write or that were changed since',
      ),
    );
}

function failOnOption(context: Context): Option {
  return new Option(
    '--fail-on <level>',
    pick(
      context,
      '有这一级及以上问题时退出码为 1：error、warning、info、never（默认：error）',
      'exit with 1 when there is a finding at or above: error, warning, info, never (default: error)',
    ),
  ).default('error');
}

function dateOption(context: Context): Option {
  return new Option(
    '--date <YYYY-MM-DD>',
    pick(context, '视为今天的日期（默认：系统日期）', 'the day to take for today (default: the system’s)'),
  );
}

function formatOption(context: Context, formats: readonly string[], standard: string): Option {
  const list = formats.join(context.language === 'zh' ? '、' : ', ');
  return new Option(
    '--format <format>',
    pick(
      context,
      `标准输出的格式：${list}（默认：${standard}）`,
      `format on stdout: ${list} (default: ${standard})`,
    ),
  ).default(standard);
}

function examples(
  context: Context,
  lines: readonly (readonly [command: string, zh: string, en: string])[],
): string {
  const title = pick(context, '\n示例：', '\nExamples:');
  return [
    title,
    ...lines.map(([command, zh, en]) => `  ${command}\n      ${pick(context, zh, en)}`),
    '',
  ].join('\n');
}
