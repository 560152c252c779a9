import { getAsset } from 'node:sea';
import { compileFunction } from 'node:vm';
import { brotliDecompressSync } from 'node:zlib';

/**
 * What an executable starts with: the program lies compressed beside it, at a fifth of its size, for the threads' code in it
 * repeats much of its own. Unpacking it takes ten milliseconds. It gets what Node would give it.
 */
const program = brotliDecompressSync(new Uint8Array(getAsset('program.br'))).toString('utf8');
const given = ['exports', 'require', 'module', '__filename', '__dirname'];
const run = compileFunction(program, given, { filename: 'dayie.cjs' });
run({}, require, { exports: {} }, __filename, __dirname);
