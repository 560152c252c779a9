import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { VERSION } from '../src/core/version.ts';
import { PAGE_FILE, partsText } from '../src/disk/page-parts.ts';
import { type Bundled, bundleLauncher, bundlePage, bundleScript } from './bundle/build.ts';
import { licencesOf } from './bundle/licences.ts';
import { packedText } from './bundle/packed-text.ts';
import { binaryOf, NotFetched, runtimeOf } from './package/runtime.ts';
import { hostTarget, NODE_VERSION, targetsNamed } from './package/targets.ts';
import { withoutSignature, withoutSymbols } from './package/trim-binary.ts';

/**
 * `npm run package [-- win-x64 linux-x64 linux-arm64]`: one executable a system into out/package/, made on any of them, with
 * their checksums and licences. The same sources give the same bytes. Ends with 3 where Node's binaries cannot be fetched.
 */
const PROJECT = path.resolve(import.meta.dirname, '..', '..');
const OUT = path.join(PROJECT, 'out', 'package');
const WORK = path.join(OUT, '.work');
/** What Node looks for, as its documentation names it. */
const RESOURCE = 'NODE_SEA_BLOB';
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';
const MOST_BYTES = 90_000_000;

/** Compresses one file into another as far as it goes, over a window that reaches the whole program. */
const COMPRESS = `const { readFileSync, writeFileSync } = require('node:fs');
const { brotliCompressSync, constants } = require('node:zlib');
const [, from, to] = process.argv;
const bytes = readFileSync(from);
const params = {
  [constants.BROTLI_PARAM_LGWIN]: 24,
  [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
};
writeFileSync(to, brotliCompressSync(bytes, { params }));`;

/** The exit code for a registry that cannot be reached. */
const NOT_FETCHED = 3;

const targets = targetsNamed(process.argv.slice(2));
try {
  for (const target of [...targets, hostTarget()]) runtimeOf(PROJECT, target);
} catch (error) {
  if (!(error instanceof NotFetched)) throw error;
  process.stderr.write(`*** NOT MADE: ${error.message} ***\n`);
  process.exit(NOT_FETCHED);
}
rmSync(OUT, { recursive: true, force: true });
mkdirSync(WORK, { recursive: true });
await prepareCode();
const lines: string[] = [];
for (const target of targets) {
  const name = `dayie-${VERSION}-${target.name}${target.ending}`;
  const file = path.join(OUT, name);
  const node = readFileSync(binaryOf(PROJECT, target));
  writeFileSync(file, target.format === 'elf' ? withoutSymbols(node) : withoutSignature(node));
  await inject(file);
  chmodSync(file, 0o755);
  const bytes = readFileSync(file);
  if (bytes.length > MOST_BYTES)
    throw new Error(`${name} has ${bytes.length} bytes, more than ${MOST_BYTES}`);
  lines.push(`${createHash('sha256').update(bytes).digest('hex')}  ${name}`);
  process.stdout.write(`${name}: ${(bytes.length / 1e6).toFixed(1)} MB\n`);
}
writeFileSync(path.join(OUT, 'SHA256SUMS.txt'), `${lines.join('\n')}\n`);
rmSync(WORK, { recursive: true });
process.stdout.write(`written: ${path.relative(process.cwd(), OUT)}\n`);

/** The program and the licences as what Node finds in its own executable; only the Node that is to run it can prepare it. */
async function prepareCode(): Promise<void> {
  const script = await bundleScript(PROJECT);
  const page = await bundlePage(PROJECT);
  const licences = `${await licencesOf(PROJECT, [...script.modules, ...page.modules])}\n${nodeLicence()}`;
  writeFileSync(path.join(WORK, 'launch.cjs'), onlyScript(await bundleLauncher(PROJECT)));
  writeFileSync(path.join(WORK, 'program.cjs'), onlyScript(script));
  // By the Node that is packed, for another one may compress otherwise.
  execFileSync(binaryOf(PROJECT, hostTarget()), ['-e', COMPRESS, 'program.cjs', 'program.br'], { cwd: WORK });
  writeFileSync(path.join(WORK, 'LICENSES.txt'), licences);
  writeFileSync(path.join(OUT, 'LICENSES.txt'), licences);
  writeFileSync(path.join(WORK, PAGE_FILE), packedText(partsText(page)));
  const settings = {
    main: 'launch.cjs',
    output: 'dayie.blob',
    disableExperimentalSEAWarning: true,
    // Code cached by one system is refused by another.
    useCodeCache: false,
    assets: { 'program.br': 'program.br', 'LICENSES.txt': 'LICENSES.txt', [PAGE_FILE]: PAGE_FILE },
  };
  writeFileSync(path.join(WORK, 'sea.json'), JSON.stringify(settings));
  execFileSync(binaryOf(PROJECT, hostTarget()), ['--experimental-sea-config', 'sea.json'], {
    cwd: WORK,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function onlyScript({ written }: Bundled): string {
  const [script] = written;
  if (script === undefined || written.length > 1) throw new Error('an executable must be one script');
  return script.text;
}

/** Of the packages with Node's binary only those for Linux carry its licence. */
function nodeLicence(): string {
  const [linux] = targetsNamed(['linux-x64']);
  if (linux === undefined) throw new Error('there is no target linux-x64');
  const text = readFileSync(path.join(runtimeOf(PROJECT, linux), 'LICENSE'), 'utf8');
  return ['='.repeat(80), `Node.js ${NODE_VERSION}`, '='.repeat(80), '', text].join('\n');
}

async function inject(file: string): Promise<void> {
  const { inject: injectInto } = await import('postject');
  await injectInto(file, RESOURCE, readFileSync(path.join(WORK, 'dayie.blob')), { sentinelFuse: FUSE });
}
