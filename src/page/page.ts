import type { Language } from '../diagnostics/wording.ts';
import type { LoadedFile } from '../model/dataset.ts';
import type { PageData } from '../model/page-data.ts';
import { loadedFile } from '../runs/loaded-file.ts';
import { type Material, openMaterial, type SelfChecked, selfCheck } from '../runs/self-check.ts';
import { bytesOfBase64, clock, painted } from './browser.ts';
import { button, element } from './elements.ts';
import { convert } from './older-formats.ts';
import { checkedView } from './view/checked.ts';
import { monthWords, WORDS } from './words.ts';

/** What is on the page: nothing yet, work, what was found, or why it could not be done. */
type Shown =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'checked'; readonly files: readonly SelfChecked[]; readonly time: string }
  | { readonly kind: 'failed'; readonly why: 'folder' | 'broken'; readonly detail: string };

/** Builds the page and checks what is dropped on it or chosen. */
export function startPage(data: PageData, first: Language): void {
  let language = first;
  let shown: Shown = { kind: 'nothing' };
  /** Opened when the first workbook comes: the page is there at once. */
  let material: Material | null = null;

  const show = (next: Shown): void => {
    shown = next;
    render();
    document.querySelector('.verdict, .failed')?.scrollIntoView({ block: 'nearest' });
  };

  const take = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    show({ kind: 'checking' });
    await painted();
    let loaded: readonly LoadedFile[];
    try {
      loaded = await Promise.all(files.map(load));
    } catch (error) {
      show({ kind: 'failed', why: 'folder', detail: String(error) });
      return;
    }
    try {
      material ??= openMaterial(data, bytesOfBase64);
      const { day, time } = clock();
      show({ kind: 'checked', files: selfCheck(material, loaded, day, convert), time });
    } catch (error) {
      show({ kind: 'failed', why: 'broken', detail: String(error) });
    }
  };

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
      element('main', {}, dropPlace(language, take), resultsView(shown, data, material, language)),
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

async function load(file: File): Promise<LoadedFile> {
  return loadedFile(file.name.normalize('NFC'), new Uint8Array(await file.arrayBuffer()));
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

function resultsView(
  shown: Shown,
  { unit }: PageData,
  material: Material | null,
  language: Language,
): HTMLElement {
  const region = element('section', {
    class: 'results',
    data: { state: shown.kind },
    attributes: { 'aria-live': 'polite' },
  });
  if (shown.kind === 'checking') region.append(element('p', { class: 'checking' }, WORDS.checking[language]));
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
    const facts = { unit, scheme: material?.scheme.title ?? '', time: shown.time };
    region.append(...shown.files.map((file) => checkedView(file, facts, language)));
  }
  return region;
}
