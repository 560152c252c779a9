import { describe, expect, it } from 'vitest';
import { shown } from '../../src/page/inert-text.ts';

describe('A text of a workbook', () => {
  it('is shown as it is where it hides nothing', () => {
    expect(shown('签约额（亿元）3.2 <b>&amp;')).toBe('签约额（亿元）3.2 <b>&amp;');
  });

  it('has what hides, or turns what follows, named', () => {
    expect(shown('30\u202e.1')).toBe('30⟨U+202E⟩.1');
    expect(shown('市\u200b教育局\u0007')).toBe('市⟨U+200B⟩教育局⟨U+0007⟩');
    expect(shown('\ufeffa\u2066b')).toBe('⟨U+FEFF⟩a⟨U+2066⟩b');
  });

  it('has its line ends and tabs drawn', () => {
    expect(shown('第一行\n第二行\t末')).toBe('第一行↵第二行→末');
  });
});
