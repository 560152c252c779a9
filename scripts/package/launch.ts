import { loaderOf } from '../load/loader.ts';
import { assetBytes, assetText } from './assets.ts';

/** What an executable starts with: the program's files lie in it, with what was compiled of them on its system. */
const { load } = loaderOf({
  text: assetText,
  kept: (name) => assetBytes(`compiled/${name}`) ?? undefined,
  folder: __dirname,
});
load('dayie.cjs');
