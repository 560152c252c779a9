import { assetText } from './assets.ts';

/** What a thread starts with: its whole code, for an executable holds no files to load from. */
export function scriptOf(thread: string): string {
  return assetText(`${thread}.cjs`);
}
