import { loaderOf } from '../load/loader.ts';
import { assetBytes, assetText } from './assets.ts';

/** The program's files as they lie in an executable, with what was compiled of them on its system. */
export const { load } = loaderOf({
  text: (name, before, after) => `${before}${assetText(name)}${after}`,
  kept: (name) => assetBytes(`compiled/${name}`) ?? undefined,
  folder: __dirname,
});
