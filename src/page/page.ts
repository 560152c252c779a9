import type { Language } from '../diagnostics/wording.ts';
import type { PageData } from '../model/page-data.ts';
import { clock, painted, secondsOpen } from './browser.ts';
import { button, element } from './elements.ts';
import { checkedView } from './view/checked.ts';
import { monthWords, progressWords, WORDS } from './words.ts';
import type { Dropped, Outcome, Progress, Work } from './work.ts';
import { workElsewhere } from './work-elsewhere.ts';
import { workHere } from './work-here.ts';

/** What is on the page: nothing yet, work, what was found, or why it could not be done. */
type Shown =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'checking';
      readonly files: number;
      readonly progress: Progress;
      /** When it began, in seconds since the page was opened. */
      readonly since: number;
      /** null where the page itself checks, and hears no button meanwhile. */
      readonly stop: (() => void) | null;
    }
  | { readonly kind: 'checked'; readonly outcome: Outcome; readonly work: Work; readonly time: string }
  | { readonly kind: 'failed'; readonly why: 'folder' | 'broken'; readonly detail: string };

/**
 * Builds the page and checks what is dropped on it or chosen.
 *
 * @param script the page's own, of which a thread is made; null where it cannot be had.
 */
export function startPage(data: PageData, first: Language, script: string | null): void {
  let language = first;
  let shown: Shown = { kind: 'nothing' };
  /** What checks: a thread, until it is given up; the page itself where there can be none. */
  let work: Promise<Work> | null = null;
  /** Only the last thing that was dropped is of interest. */
  let latest = 0;

  const show = (next: Shown): void => {
    shown = next;
    render();
    document.querySelector('.verdict, .failed')?.scrollIntoView({ block: 'nearest' });
  };

  const begin = async (): Promise<Work> =>
    (script === null ? null : await workElsewhere(script, data)) ?? workHere(data);

  const stop = (at: Work): void => {
    latest += 1;
    at.stop?.();
    work = null;
    show({ kind: 'nothing' });
  };

  const take = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    if (shown.kind === 'checking') shown.stop?.();
    latest += 1;
    const own = latest;
    const checking = { kind: 'checking', files: files.length, since: secondsOpen(), stop: null } as const;
    show({ ...checking, progress: { kind: 'reading', done: 0 } });
    await painted();
    let dropped: readonly Dropped[];
    try {
      dropped = await Promise.all(files.map(load));
    } catch (error) {
      if (own === latest) show({ kind: 'failed', why: 'folder', detail: String(error) });
      return;
    }
    try {
      work ??= begin();
      const at = await work;
      if (own !== latest) return;
      if (at.stop !== null)
        show({ ...checking, progress: { kind: 'reading', done: 0 }, stop: () => stop(at) });
      const { day, time } = clock();
      const outcome = await at.check(dropped, day, (progress) => {
        if (own !== latest || shown.kind !== 'checking') return;
        shown = { ...shown, progress };
        tell();
      });
      if (own === latest) show({ kind: 'checked', outcome, work: at, time });
    } catch (error) {
      // A thread that has failed is not asked again.
      if (own !== latest) return;
      work = null;
      show({ kind: 'failed', why: 'broken', detail: String(error) });
    }
  };

  /** Says how far it is without building the page anew: whoever is about to press the button keeps it. */
  const tell = (): void => {
    const place = document.querySelector('.checking .progress');
    if (place === null || shown.kind !== 'checking') return;
    const { progress, files, since } = shown;
    place.textContent = progressWords(progress, files, secondsOpen() - since, language);
  };
  setInterval(tell, 1000);

  const render = (): void => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = WORDS.title[language];
    document.body.replaceChildren(
      header(data, language, (chosen) => {
        language = chosen;
        render();
        // Whoever pressed it with the keyboard goes on from there.
        document.querySelector<HTMLElement>('nav .chosen')?.focus();
      }),
      element('main', {}, dropPlace(language, take), resultsView(shown, data, language)),
    );
  };

  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    document.body.classList.add('dragging');
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) document.body.classList.remove('dragging');
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    document.body.classList.remove('dragging');
    void take([...(event.dataTransfer?.files ?? [])]);
  });
  render();
}

async function load(file: File): Promise<Dropped> {
  return { name: file.name.normalize('NFC'), bytes: new Uint8Array(await file.arrayBuffer()) };
}

function header(data: PageData, language: Language, choose: (language: Language) => void): HTMLElement {
  const unit = data.unit ?? WORDS.anyUnit[language];
  const month = data.month === null ? WORDS.anyMonth[language] : monthWords(data.month, language);
  const languages = (['zh', 'en'] as const).map((one) => {
    const made = button(one === language ? 'chosen' : '', one === 'zh' ? '中文' : 'English', () =>
      choose(one),
    );
    made.setAttribute('aria-pressed', String(one === language));
    return made;
  });
  return element(
    'header',
    {},
    element('div', {}, element('h1', {}, WORDS.title[language]), element('p', {}, `${unit} · ${month}`)),
    element('nav', {}, ...languages),
  );
}

function dropPlace(language: Language, take: (files: readonly File[]) => Promise<void>): HTMLElement {
  const input = element('input', {
    attributes: { type: 'file', multiple: '', accept: '.xlsx,.xlsm,.xltx,.csv,.tsv,.xls,.et,.xlsb,.ods' },
  });
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    // The same file, mended, may be chosen again.
    input.value = '';
    void take(files);
  });
  return element(
    'section',
    { class: 'drop' },
    element('p', { class: 'large' }, WORDS.drop[language]),
    element(
      'p',
      {},
      WORDS.or[language],
      ' ',
      element('label', { class: 'choose' }, WORDS.choose[language], input),
    ),
    element('p', { class: 'quiet' }, WORDS.private[language]),
    element('p', { class: 'quiet' }, WORDS.formats[language]),
  );
}

function resultsView(shown: Shown, { unit }: PageData, language: Language): HTMLElement {
  const region = element('section', {
    class: 'results',
    data: { state: shown.kind },
    attributes: { 'aria-live': 'polite' },
  });
  if (shown.kind === 'checking') {
    const { progress, files, stop } = shown;
    region.append(
      element(
        'p',
        { class: 'checking' },
        element(
          'span',
          // Once is enough for those who listen.
          { class: 'progress', attributes: { 'aria-live': 'off' } },
          progressWords(progress, files, 0, language),
        ),
        ' ',
        stop === null ? null : button('stop', WORDS.stop[language], stop),
      ),
    );
  }
  if (shown.kind === 'failed')
    region.append(
      element(
        'p',
        { class: 'failed' },
        WORDS[shown.why][language],
        shown.why === 'broken' ? shown.detail : null,
      ),
    );
  if (shown.kind === 'checked') {
    const { outcome, work, time } = shown;
    const facts = { unit, scheme: outcome.scheme, time };
    region.append(...outcome.files.map((file, index) => checkedView(file, { index, work }, facts, language)));
  }
  return region;
}
