import type { Choice, CompletedCommand } from './words.ts';

/** A completer for Windows PowerShell 5 and later; where it gives nothing, PowerShell goes on with paths. */
export function powershellScript(commands: readonly CompletedCommand[]): string {
  const top = commands.filter(({ path }) => !path.includes(' '));
  const table = commands.flatMap(({ path, options, argument }) => [
    `    '${path}' = @{`,
    `      Argument = ${list(argument)}`,
    '      Options = [ordered]@{',
    ...options.flatMap(({ names, help, value }) =>
      names.map(
        (name) =>
          `        '${name}' = @{ Help = ${quoted(help)}; Takes = ${value === null ? '$false' : '$true'}; Values = ${value === null ? '@()' : list(value)} }`,
      ),
    ),
    '      }',
    '    }',
  ]);
  return `${[
    '# dayie: completion for PowerShell',
    "Register-ArgumentCompleter -Native -CommandName 'dayie', 'dayie.exe' -ScriptBlock {",
    '  param($wordToComplete, $commandAst, $cursorPosition)',
    '  $commands = [ordered]@{',
    ...table,
    '  }',
    `  $summaries = [ordered]@{ ${top.map(({ path, summary }) => `'${path}' = ${quoted(summary)}`).join('; ')} }`,
    '  $before = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })',
    "  $command = ''",
    '  foreach ($word in $before) {',
    '    $longer = "$command $word".Trim()',
    '    if ($commands.Contains($longer)) { $command = $longer }',
    '  }',
    '  $found = [ordered]@{}',
    "  if ($command -eq '') { $found = $summaries }",
    '  else {',
    '    $options = $commands[$command].Options',
    '    $last = if ($before.Count -gt 0) { $before[-1] } else { $null }',
    '    if ($null -ne $last -and $options.Contains($last) -and $options[$last].Takes) {',
    '      foreach ($value in $options[$last].Values) { $found[$value] = $value }',
    '    }',
    "    elseif ($wordToComplete.StartsWith('-')) { foreach ($name in $options.Keys) { $found[$name] = $options[$name].Help } }",
    '    else { foreach ($value in $commands[$command].Argument) { $found[$value] = $value } }',
    '  }',
    '  foreach ($name in $found.Keys) {',
    "    if ($name.StartsWith($wordToComplete)) { [System.Management.Automation.CompletionResult]::new($name, $name, 'ParameterValue', $found[$name]) }",
    '  }',
    '}',
  ].join('\n')}\n`;
}

function list(choice: Choice): string {
  return choice === 'path' || choice === 'anything' ? '@()' : `@(${choice.map(quoted).join(', ')})`;
}

/** In single quotation marks nothing is replaced; curly ones end them as well. */
function quoted(text: string): string {
  return `'${text.replace(/['‘’‚‛]/gu, '$&$&')}'`;
}
