import { shownText } from '../core/hidden-characters.ts';

const ESCAPE = '\u001b';
/** A coloured stretch. */
const PAINTED = new RegExp(`${ESCAPE}\\[\\d{1,2}m[^${ESCAPE}\\n]*${ESCAPE}\\[\\d{1,2}m`, 'gu');
/**
 * What may be printed of a text: hidden characters are named, so that no terminal obeys a file's name or a cell.
 *
 * @param painted stretches that dayie coloured itself.
 * @param inRunner whether GitHub's runner reads along: then no line may look like one of its commands.
 */
export function inertText(text: string, painted: ReadonlySet<string>, inRunner: boolean): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { 0: stretch, index } of painted.size === 0 ? [] : text.matchAll(PAINTED)) {
    if (!painted.has(stretch)) continue;
    pieces.push(shownText(text.slice(from, index)), stretch);
    from = index + stretch.length;
  }
  const shown = [...pieces, shownText(text.slice(from))].join('');
  return inRunner ? shown.split('\n').map(noCommand).join('\n') : shown;
}

/** GitHub's runner takes `::` for a command at the start of a line, whatever space is before it, and `##[` anywhere in it. */
function noCommand(line: string): string {
  const start = line.length - line.trimStart().length;
  const text = line.startsWith('::', start) ? `${line.slice(0, start)}\\${line.slice(start)}` : line;
  return text.replaceAll('##[', '#\\#[');
}
