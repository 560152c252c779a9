import { VERSION } from '../../core/version.ts';
import type { Language } from '../../diagnostics/wording.ts';
import { element } from '../elements.ts';
import { monthWords, verdictWords, WORDS } from '../words.ts';
import type { Checked } from '../work.ts';

/** What the slip says besides what was found. */
export interface SlipFacts {
  readonly unit: string | null;
  readonly scheme: string;
  /** When it was checked, as a clock on the wall shows it. */
  readonly time: string;
}

/** A slip to print and send along: which file, with its SHA-256, was checked when and with what result. */
export function slipView(
  checked: Checked,
  { unit, scheme, time }: SlipFacts,
  language: Language,
): HTMLElement {
  const { input } = checked;
  const { word, sentence } = verdictWords(checked, unit, language);
  const tables = checked.reported.tables.map(({ title, sheet, period }) =>
    [title, sheet, ...(period === null ? [] : [monthWords(period, language)])].join(' · '),
  );
  const lines: readonly (readonly [string, string])[] = [
    [WORDS.slipUnit[language], checked.reported.unit ?? unit ?? ''],
    [WORDS.slipTables[language], tables.join(language === 'zh' ? '；' : '; ')],
    [WORDS.slipFile[language], `${input.path} (${input.size} ${WORDS.bytes[language]})`],
    [WORDS.slipSum[language], input.sha256],
    [WORDS.slipResult[language], `${word}${language === 'zh' ? '：' : ': '}${sentence}`],
    [WORDS.slipTime[language], time],
    [WORDS.slipBy[language], `dayie ${VERSION} · ${scheme}`],
  ];
  return element(
    'section',
    { class: 'slip', attributes: { 'aria-label': WORDS.slip[language] } },
    element('h3', {}, WORDS.slip[language]),
    element(
      'table',
      {},
      element(
        'tbody',
        {},
        ...lines.map(([name, value]) => element('tr', {}, element('th', {}, name), element('td', {}, value))),
      ),
    ),
    element('p', { class: 'note' }, WORDS.slipNote[language]),
    element('p', { class: 'signed' }, WORDS.slipSigned[language]),
  );
}
