import { createHash } from 'node:crypto';
import { escapeHiddenInJson } from '../core/hidden-characters.ts';

/** A page of one file: its script, its style and its data stand in it. */
export interface OfflinePage {
  readonly title: string;
  /** Said where scripts are switched off. */
  readonly withoutScript: string;
  readonly style: string;
  readonly script: string;
  /** Found by the script as the text of the element `data`. */
  readonly data: unknown;
}

/**
 * The page’s text. Its security policy lets this very script and style run and nothing else: nothing is fetched, nothing is sent,
 * and no text that is shown can become code.
 */
export function offlinePage({ title, withoutScript, style, script, data }: OfflinePage): string {
  const code = script.replaceAll('</script', '\\x3c/script').replaceAll('<!--', '\\x3c!--');
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(code)}'`,
    `style-src '${hashOf(style)}'`,
    // A thread of this very script, which has no more rights than the page.
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<noscript>${escaped(withoutScript)}</noscript>
<script id="data" type="application/json">${escapeHiddenInJson(JSON.stringify(data)).replaceAll('<', '\\u003c')}</script>
<script>${code}</script>
</body>
</html>
`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
