import './older-browsers.ts';
import './node/buffer.ts';
import './no-code-of-texts.ts';
import type { Language } from '../diagnostics/wording.ts';
import type { PageData } from '../model/page-data.ts';
import { startPage } from './page.ts';
import { serve } from './serve.ts';

// The same script is the page's thread, too, where there is no document.
if (typeof document === 'undefined') serve();
else {
  /** What a unit opens in its browser. The data of the page stand in it as JSON that dayie has written. */
  const data: PageData = JSON.parse(document.getElementById('data')?.textContent ?? '{}');
  const language: Language = 'zh';
  startPage(data, language, document.currentScript?.textContent ?? null);
}
