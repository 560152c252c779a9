import type { Language } from '../../diagnostics/wording.ts';
import type { SelfChecked } from '../../runs/self-check.ts';
import { button, download, element } from '../elements.ts';
import { monthWords, verdictWords, WORDS } from '../words.ts';
import { findingView } from './finding.ts';
import { type SlipFacts, slipView } from './slip.ts';

/** So many findings are shown at first: a sheet full of faults would take the browser a while. */
const FIRST = 200;

const SIGNS = { ready: '✓', verify: '!', mend: '✗', 'nothing-asked-for': '?', 'other-unit': '?' } as const;

/** What came of one workbook. */
export function checkedView(checked: SelfChecked, facts: SlipFacts, language: Language): HTMLElement {
  const { verdict, reported, file, findings } = checked;
  const { word, sentence } = verdictWords(checked, facts.unit, language);
  const sendable = verdict === 'ready' || verdict === 'verify';
  const article = element(
    'article',
    { class: `checked ${verdict}`, data: { file: file.input.path, verdict } },
    element('h2', {}, file.input.path),
    element(
      'div',
      { class: 'verdict' },
      element('span', { class: 'sign', attributes: { 'aria-hidden': 'true' } }, SIGNS[verdict]),
      element('div', {}, element('strong', {}, word), element('p', {}, sentence)),
    ),
    ...reported.tables.map(({ title, sheet, period }) =>
      element(
        'p',
        { class: 'read' },
        language === 'zh' ? '读到：' : 'Read: ',
        [title, sheet, ...(period === null ? [] : [monthWords(period, language)])].join(' · '),
      ),
    ),
    element(
      'p',
      { class: 'actions' },
      sendable ? button('main', WORDS.print[language], () => print(article)) : null,
      markable(checked)
        ? button('', WORDS.marked[language], () => {
            saveMarked(checked).catch((error: unknown) => article.append(brokenView(error, language)));
          })
        : null,
    ),
    ...list(checked, language),
    findings.length > 0 && !sendable ? element('p', { class: 'again' }, WORDS.again[language]) : null,
    sendable ? slipView(checked, facts, language) : null,
  );
  return article;
}

function list(checked: SelfChecked, language: Language): readonly HTMLElement[] {
  const { findings } = checked;
  if (findings.length === 0) return [];
  const items = element('ol', { class: 'findings' });
  let shown = 0;
  const add = (): void => {
    const next = findings.slice(shown, shown + FIRST);
    items.append(...next.map((finding) => findingView(finding, checked, language)));
    shown += next.length;
    const rest = findings.length - shown;
    more.textContent = `${WORDS.more[language]} (${rest})`;
    more.hidden = rest === 0;
  };
  const more = button('more', '', add);
  add();
  return [items, more];
}

function markable({ reported, counts }: SelfChecked): boolean {
  return reported.status === 'read' && counts.error + counts.warning > 0;
}

function brokenView(error: unknown, language: Language): HTMLElement {
  return element('p', { class: 'failed' }, WORDS.broken[language], String(error));
}

async function saveMarked({ file, marked }: SelfChecked): Promise<void> {
  const bytes = await marked();
  if (bytes !== null) download(file.input.path.replace(/\.[^.]*$/, '').concat('-标注.xlsx'), bytes);
}

/** Prints the slip of this workbook alone. */
function print(article: HTMLElement): void {
  for (const other of document.querySelectorAll('.printed')) other.classList.remove('printed');
  article.classList.add('printed');
  window.print();
}
