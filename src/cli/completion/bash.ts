import type { Choice, CompletedCommand } from './words.ts';

/** A function for bash 3.2 and later (that of macOS has no compopt); where nothing can be listed, bash goes on with paths. */
export function bashScript(commands: readonly CompletedCommand[]): string {
  const top = commands.filter(({ path }) => !path.includes(' ')).map(({ path }) => path);
  const values = commands.flatMap(({ path, options }) =>
    options.flatMap(({ names, value }) =>
      value === null ? [] : [`    ${names.map((name) => `'${path} ${name}'`).join('|')}) ${reply(value)} ;;`],
    ),
  );
  const words = commands.flatMap(({ path, options, argument }) => [
    `    '${path}')`,
    `      if [[ $current == -* ]]; then ${reply(options.flatMap(({ names }) => names))}`,
    `      else ${reply(argument)}; fi ;;`,
  ]);
  return `${[
    '# dayie: completion for bash',
    '_dayie() {',
    '  local current="$2" before="$3" command="" word index',
    '  COMPREPLY=()',
    '  for ((index = 1; index < COMP_CWORD; index++)); do',
    '    word="$' + '{COMP_WORDS[index]}"',
    '    case "$command $word" in',
    ...commands.map(({ path }) => {
      const at = path.lastIndexOf(' ');
      return `      '${path.slice(0, Math.max(0, at))} ${path.slice(at + 1)}') command='${path}' ;;`;
    }),
    '    esac',
    '  done',
    '  case "$command $before" in',
    ...values,
    '  esac',
    '  case "$command" in',
    `    '') ${reply([...top, '--version', '--help'])} ;;`,
    ...words,
    '  esac',
    '}',
    'complete -o bashdefault -o default -F _dayie dayie',
  ].join('\n')}\n`;
}

function reply(choice: Choice): string {
  if (choice === 'path' || choice === 'anything') return 'return';
  return `COMPREPLY=($(compgen -W '${choice.join(' ')}' -- "$current")); return`;
}
