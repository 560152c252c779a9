import { type Called, COMMANDS } from '../../src/cli/declarations/index.ts';
import { GLOBAL_FLAGS, HELP_FLAG } from '../../src/cli/options/global.ts';
import type { Flag } from '../../src/cli/options/option.ts';
import { chineseTerms } from '../../src/cli/terms.ts';
import type { Language } from '../../src/diagnostics/wording.ts';
import { generatedPage, markdown } from './page.ts';

/** The page that says more of a command than its declaration can. */
const PAGES: Readonly<Record<string, string>> = {
  validate: 'validate',
  import: 'import',
  template: 'templates',
  collect: 'collect',
  letters: 'letters',
};

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

function section({ path, declaration }: Called, language: Language): readonly string[] {
  const page = PAGES[path];
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
