import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inertText } from '../../src/cli/inert-output.ts';

const RED = '\u001b[31m错误\u001b[39m';
const none = new Set<string>();

describe('what is printed', () => {
  it('keeps the colours that dayie gave and shows every other escape sequence', () => {
    expect(inertText(`${RED} \u001b[31m乡镇\u001b[39m\n`, new Set([RED]), false)).toBe(
      `${RED} [U+001B][31m乡镇[U+001B][39m\n`,
    );
    expect(inertText(RED, none, false)).toBe('[U+001B][31m错误[U+001B][39m');
  });

  it('wipes no line and sets no title of a window', () => {
    expect(inertText('一\r二\u001b]0;x\u0007\u001b[2J', none, false)).toBe(
      '一\n二[U+001B]]0;x[U+0007][U+001B][2J',
    );
  });

  it('is no command to GitHub’s runner, which reads along', () => {
    const text = '::add-mask::1\n  ::stop-commands::x\n错误 ##[add-path]/tmp\n比例::1\n';
    expect(inertText(text, none, true)).toBe(
      '\\::add-mask::1\n  \\::stop-commands::x\n错误 #\\#[add-path]/tmp\n比例::1\n',
    );
    expect(inertText(text, none, false)).toBe(text);
  });

  it('is no command whatever a text holds', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(':', '::', ' ', '\n', '\r', '\t', '##[', '#', '[', 'error', '\u200b', '\u2028'),
        ),
        (parts) => {
          const printed = inertText(parts.join(''), none, true);
          for (const line of printed.split('\n')) expect(line.trim().startsWith('::')).toBe(false);
          expect(printed).not.toContain('##[');
        },
      ),
    );
  });
});
