import type { PageData } from '../model/page-data.ts';
import type { Picture } from './picture.ts';
import type { Dropped, Outcome, Progress } from './work.ts';

/** What the page asks its thread. */
export type Question =
  | { readonly kind: 'open'; readonly id: number; readonly data: PageData }
  | { readonly kind: 'check'; readonly id: number; readonly files: readonly Dropped[]; readonly day: string }
  | {
      readonly kind: 'pictures';
      readonly id: number;
      readonly file: number;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'marked'; readonly id: number; readonly file: number };

/** What the thread answers to the question of that number. */
export type Answer =
  | { readonly kind: 'opened'; readonly id: number }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'checked'; readonly id: number; readonly outcome: Outcome }
  | { readonly kind: 'pictures'; readonly id: number; readonly pictures: readonly (Picture | null)[] }
  | { readonly kind: 'marked'; readonly id: number; readonly bytes: Uint8Array | null }
  | { readonly kind: 'failed'; readonly id: number; readonly detail: string };
