import { anyOf } from './code-units.ts';
import { oneLine, shownText } from './hidden-characters.ts';

const MARKS = anyOf('\\`*_[]|~#&<>"\'');

/** Text that Markdown and the HTML inside it leave as it is, on one line, with hidden characters named. */
export function escapeMarkdown(text: string): string {
  const line = oneLine(text);
  if (!MARKS.test(line)) return line;
  return line
    .replace(/[\\`*_[\]|~#]/gu, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/**
 * Text for the content of an HTML element or a quoted attribute: no part of it is a tag, an entity or the end of the attribute, and
 * hidden characters are named. Not for the inside of script (`jsonForScript`) or style elements, nor for a whole URL.
 */
export function escapeHtml(text: string): string {
  const shown = shownText(text);
  if (!MARKS.test(shown)) return shown;
  return shown
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
