import type { Choice, CompletedCommand } from './words.ts';

/** One line of fish for every command and option. */
export function fishScript(commands: readonly CompletedCommand[]): string {
  const names = commands.filter(({ path }) => !path.includes(' '));
  const lines = commands.flatMap(({ path, options, argument }) => {
    const seen = `__fish_seen_subcommand_from ${path.split(' ')[0] ?? ''}`;
    const [, below] = path.split(' ');
    const others = commands
      .filter((other) => other.path.startsWith(`${path} `))
      .map((other) => other.path.slice(path.length + 1));
    const here =
      below === undefined
        ? others.length === 0
          ? seen
          : `${seen}; and not __fish_seen_subcommand_from ${others.join(' ')}`
        : `${seen}; and __fish_seen_subcommand_from ${below}`;
    const what = `complete -c dayie -n ${quoted(here)}`;
    return [
      ...(argument === 'path' || argument === 'anything'
        ? []
        : [`${what} -f -a ${quoted(argument.join(' '))}`]),
      ...options.map(({ names: written, help, value }) =>
        [what, ...written.map(nameOf), ...(value === null ? [] : taking(value)), '-d', quoted(help)].join(
          ' ',
        ),
      ),
    ];
  });
  return `${[
    '# dayie: completion for fish',
    `complete -c dayie -n __fish_use_subcommand -f`,
    ...names.map(
      ({ path, summary }) => `complete -c dayie -n __fish_use_subcommand -f -a ${path} -d ${quoted(summary)}`,
    ),
    ...lines,
  ].join('\n')}\n`;
}

function nameOf(name: string): string {
  return name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`;
}

function taking(value: Choice): readonly string[] {
  if (value === 'path') return ['-r', '-F'];
  return value === 'anything' ? ['-x'] : ['-x', '-a', quoted(value.join(' '))];
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
