import { assetText } from './assets.ts';

/** What a thread starts with: what loads its file, with it, for an executable holds no files to load from. */
export function scriptOf(thread: string): string {
  return `${assetText('load.cjs')}\nexports.load(${JSON.stringify(`${thread}.cjs`)});`;
}
