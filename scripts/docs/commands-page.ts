import type { Declaration } from '../../src/cli/command.ts';
import { collect } from '../../src/cli/declarations/collect.ts';
import { explain } from '../../src/cli/declarations/explain.ts';
import { help } from '../../src/cli/declarations/help.ts';
import { importTables } from '../../src/cli/declarations/import.ts';
import { init } from '../../src/cli/declarations/init.ts';
import { inspect } from '../../src/cli/declarations/inspect.ts';
import { score } from '../../src/cli/declarations/score.ts';
import { listTables, showTable } from '../../src/cli/declarations/tables.ts';
import { template } from '../../src/cli/declarations/template.ts';
import { validate } from '../../src/cli/declarations/validate.ts';
import { warn } from '../../src/cli/declarations/warn.ts';
import { GLOBAL_FLAGS, HELP_FLAG } from '../../src/cli/options/global.ts';
import type { Flag } from '../../src/cli/options/option.ts';
import { chineseTerms } from '../../src/cli/terms.ts';
import type { Language } from '../../src/diagnostics/wording.ts';
import { generatedPage, markdown } from './page.ts';

/** A command by the words that call it, with the page that says more than its declaration can. */
interface Documented {
  readonly path: string;
  readonly declaration: Declaration;
  readonly page?: string;
}

/** In the order of `dayie --help`. */
export const COMMANDS: readonly Documented[] = [
  { path: 'score', declaration: score },
  { path: 'warn', declaration: warn },
  { path: 'validate', declaration: validate, page: 'validate' },
  { path: 'init', declaration: init },
  { path: 'explain', declaration: explain },
  { path: 'inspect', declaration: inspect },
  { path: 'tables', declaration: listTables },
  { path: 'tables show', declaration: showTable },
  { path: 'import', declaration: importTables, page: 'import' },
  { path: 'template', declaration: template, page: 'templates' },
  { path: 'collect', declaration: collect, page: 'collect' },
  { path: 'help', declaration: help },
];

const WORDS = {
  zh: {
    title: '命令和选项',
    other: '[English](commands.en.md) · 中文',
    intro: '与 `dayie help 命令` 相同。每个命令都另有下面的通用选项。',
    general: '通用选项',
    command: '命令',
    purpose: '用途',
    option: '选项',
    effect: '作用',
    usage: '选项',
    examples: '示例',
    more: (link: string) => `详见 ${link}。`,
    colon: '：',
  },
  en: {
    title: 'Commands and options',
    other: 'English · [中文](commands.md)',
    intro: 'The same as `dayie help COMMAND`. Every command takes the general options below as well.',
    general: 'General options',
    command: 'command',
    purpose: 'what for',
    option: 'option',
    effect: 'what it does',
    usage: 'options',
    examples: 'Examples',
    more: (link: string) => `More in ${link}.`,
    colon: ': ',
  },
} as const;

/** The reference page of all commands: what each takes, and examples. */
export function commandsPage(language: Language): string {
  const words = WORDS[language];
  return generatedPage(words.title, [words.other, words.intro], language, [
    '',
    `| ${words.command} | ${words.purpose} |`,
    '|---|---|',
    ...COMMANDS.map(
      ({ path, declaration }) =>
        `| [\`dayie ${path}\`](#dayie-${path.replaceAll(' ', '-')}) | ${markdown(declaration.summary[language])} |`,
    ),
    '',
    `## ${words.general}`,
    '',
    ...optionTable([...GLOBAL_FLAGS, HELP_FLAG], language),
    ...COMMANDS.flatMap((command) => section(command, language)),
  ]);
}

function section({ path, declaration, page }: Documented, language: Language): readonly string[] {
  const words = WORDS[language];
  const { description, argument, options, examples } = declaration;
  const flags = Object.values(options).flatMap((option) => option.flags);
  const usage = ['dayie', path, `[${words.usage}]`, term(argument.syntax ?? '', language)];
  const file = language === 'zh' ? `${page}.md` : `${page}.en.md`;
  return [
    '',
    `## dayie ${path}`,
    '',
    markdown(description[language]),
    ...(page === undefined ? [] : ['', words.more(`[${file}](${file})`)]),
    '',
    '```text',
    usage.filter((part) => part !== '').join(' '),
    '```',
    '',
    ...(argument.syntax === null
      ? []
      : [`- \`${term(argument.syntax, language)}\`${words.colon}${markdown(argument.help[language])}`, '']),
    ...(flags.length === 0 ? [] : optionTable(flags, language)),
    ...(examples.length === 0 ? [] : ['', `${words.examples}${words.colon.trimEnd()}`, '', '```sh']),
    ...examples.map(([line, zh, en]) => `${line}  # ${language === 'zh' ? zh : en}`),
    ...(examples.length === 0 ? [] : ['```']),
  ];
}

function optionTable(flags: readonly Flag[], language: Language): readonly string[] {
  const words = WORDS[language];
  return [
    `| ${words.option} | ${words.effect} |`,
    '|---|---|',
    ...flags.map(
      ({ flags: syntax, help: does }) =>
        `| \`${term(syntax, language).replaceAll('|', '\\|')}\` | ${markdown(does[language])} |`,
    ),
  ];
}

function term(syntax: string, language: Language): string {
  return language === 'zh' ? chineseTerms(syntax) : syntax;
}
