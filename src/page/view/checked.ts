import type { Language } from '../../diagnostics/wording.ts';
import { button, download, element } from '../elements.ts';
import { monthWords, verdictWords, WORDS } from '../words.ts';
import type { Checked, Work } from '../work.ts';
import { findingView, pictureView } from './finding.ts';
import { type SlipFacts, slipView } from './slip.ts';

/** So many findings are shown at first: a sheet full of faults would take the browser a while. */
const FIRST = 200;

const SIGNS = { ready: '✓', verify: '!', mend: '✗', 'nothing-asked-for': '?', 'other-unit': '?' } as const;

/** A file of the last ones that were checked, and what has it at hand. */
export interface AtHand {
  readonly index: number;
  readonly work: Work;
}

/** What came of one workbook. */
export function checkedView(
  checked: Checked,
  atHand: AtHand,
  facts: SlipFacts,
  language: Language,
): HTMLElement {
  const { verdict, reported, input, findings } = checked;
  const { word, sentence } = verdictWords(checked, facts.unit, language);
  const sendable = verdict === 'ready' || verdict === 'verify';
  const article = element(
    'article',
    { class: `checked ${verdict}`, data: { file: input.path, verdict } },
    element('h2', {}, input.path),
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
            saveMarked(checked, atHand).catch((error: unknown) =>
              article.append(brokenView(error, language)),
            );
          })
        : null,
    ),
    ...list(checked, atHand, language),
    findings.length > 0 && !sendable ? element('p', { class: 'again' }, WORDS.again[language]) : null,
    sendable ? slipView(checked, facts, language) : null,
  );
  return article;
}

function list(checked: Checked, { index, work }: AtHand, language: Language): readonly HTMLElement[] {
  const { findings } = checked;
  if (findings.length === 0) return [];
  const items = element('ol', { class: 'findings' });
  let shown = 0;
  const add = (): void => {
    const next = findings.slice(shown, shown + FIRST);
    const views = next.map((finding) => findingView(finding, checked.input.path, language));
    items.append(...views);
    // What a finding says is there at once; its cells follow.
    const drawn = work.pictures(index, shown, shown + next.length).then((pictures) => {
      for (const [place, picture] of pictures.entries()) {
        const severity = next[place]?.severity;
        if (picture !== null && severity !== undefined)
          views[place]?.append(pictureView(picture, severity, language));
      }
    });
    // Without them the findings stand all the same.
    drawn.catch(() => {});
    shown += next.length;
    const rest = findings.length - shown;
    more.textContent = `${WORDS.more[language]} (${rest})`;
    more.hidden = rest === 0;
  };
  const more = button('more', '', add);
  add();
  return [items, more];
}

function markable({ reported, counts }: Checked): boolean {
  return reported.status === 'read' && counts.error + counts.warning > 0;
}

function brokenView(error: unknown, language: Language): HTMLElement {
  return element('p', { class: 'failed' }, WORDS.broken[language], String(error));
}

async function saveMarked({ input }: Checked, { index, work }: AtHand): Promise<void> {
  const bytes = await work.marked(index);
  if (bytes !== null) download(input.path.replace(/\.[^.]*$/, '').concat('-标注.xlsx'), bytes);
}

/** Prints the slip of this workbook alone. */
function print(article: HTMLElement): void {
  for (const other of document.querySelectorAll('.printed')) other.classList.remove('printed');
  article.classList.add('printed');
  window.print();
}
