import { load } from './program-assets.ts';

/** What an executable starts with. */
load('dayie.cjs');
