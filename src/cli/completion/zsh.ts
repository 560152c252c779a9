import type { Choice, CompletedCommand } from './words.ts';

/** A function for zsh's completion system, to stand in a file `_dayie` of its fpath. */
export function zshScript(commands: readonly CompletedCommand[]): string {
  const top = commands.filter(({ path }) => !path.includes(' '));
  const values = commands.flatMap(({ path, options }) =>
    options.flatMap(({ names, value }) =>
      value === null ? [] : [`    ${names.map((name) => `'${path} ${name}'`).join('|')}) ${add(value)} ;;`],
    ),
  );
  const words = commands.flatMap(({ path, options, argument }) => [
    `    '${path}')`,
    '      if [[ $PREFIX == -* ]]; then',
    `        local -a options=(${options.flatMap(({ names, help }) => names.map((name) => entry(name, help))).join(' ')})`,
    "        _describe 'option' options",
    `      else ${add(argument)}; fi ;;`,
  ]);
  return `${[
    '#compdef dayie',
    '# dayie: completion for zsh',
    '_dayie() {',
    "  local command='' word",
    '  for word in "$' + '{(@)words[2,CURRENT-1]}"; do',
    '    case "$command $word" in',
    ...commands.map(({ path }) => {
      const at = path.lastIndexOf(' ');
      return `      '${path.slice(0, Math.max(0, at))} ${path.slice(at + 1)}') command='${path}' ;;`;
    }),
    '    esac',
    '  done',
    '  case "$command $words[CURRENT-1]" in',
    ...values,
    '  esac',
    '  case "$command" in',
    "    '')",
    `      local -a commands=(${top.map(({ path, summary }) => entry(path, summary)).join(' ')})`,
    "      _describe 'command' commands ;;",
    ...words,
    '  esac',
    '}',
    // Read from fpath it is the function itself; sourced, it has to be made known.
    'if [[ $funcstack[1] == _dayie ]]; then _dayie "$@"; else compdef _dayie dayie; fi',
  ].join('\n')}\n`;
}

function add(choice: Choice): string {
  if (choice === 'path') return '_files; return';
  if (choice === 'anything') return 'return';
  return `compadd -- ${choice.map((word) => `'${word}'`).join(' ')}; return`;
}

/** `name:what it is`, in which a colon is escaped and a quotation mark ended. */
function entry(name: string, help: string): string {
  return `'${`${name}:${help.replaceAll(':', '\\:')}`.replaceAll("'", "'\\''")}'`;
}
