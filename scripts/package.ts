import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { VERSION } from '../src/core/version.ts';
import { PAGE_FILE, partsText } from '../src/disk/page-parts.ts';
import { bundleLauncher, bundlePage, bundleProgram } from './bundle/build.ts';
import { licencesOf } from './bundle/licences.ts';
import { packed, packedText } from './bundle/packed-text.ts';
import { PACKED } from './package/assets.ts';
import { compiledFor } from './package/compiled-for.ts';
import { binaryOf, NotFetched, runtimeOf } from './package/runtime.ts';
import { hostTarget, NODE_VERSION, type Target, targetsNamed } from './package/targets.ts';
import { withoutSignature, withoutSymbols } from './package/trim-binary.ts';

/**
 * `npm run package [-- win-x64 linux-x64 linux-arm64]`: one executable a system into out/package/, made on any of them, with
 * their checksums and licences. The same sources give the same bytes where the same targets run. Ends with 3 where Node's binaries cannot be fetched.
 */
const PROJECT = path.resolve(import.meta.dirname, '..', '..');
const OUT = path.join(PROJECT, 'out', 'package');
const WORK = path.join(OUT, '.work');
/** What Node looks for, as its documentation names it. */
const RESOURCE = 'NODE_SEA_BLOB';
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';
const MOST_BYTES = 90_000_000;
const LAUNCH = 'launch.cjs';

/** Read at every start, or where little else is read, so that unpacking it would cost more than its room. */
const AT_ONCE = /^(?:compiled\/)?(?:dayie|main|start|version|rolldown-runtime|help-[a-z]+-\d+)\.cjs$/;

/** What an executable carries, by the name that it is asked for. */
type Assets = Readonly<Record<string, Buffer>>;

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
const common = await commonAssets();
const lines: string[] = [];
for (const target of targets) {
  const name = `dayie-${VERSION}-${target.name}${target.ending}`;
  const file = path.join(OUT, name);
  const node = readFileSync(binaryOf(PROJECT, target));
  writeFileSync(file, target.format === 'elf' ? withoutSymbols(node) : withoutSignature(node));
  await inject(file, prepared({ ...common, ...compiledAssets(target) }));
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

/** What every executable holds: the files of the program, the page and the licences. */
async function commonAssets(): Promise<Assets> {
  const program = await bundleProgram(PROJECT);
  const page = await bundlePage(PROJECT);
  const { launch, load, threads } = await bundleLauncher(PROJECT);
  const licences = `${await licencesOf(PROJECT, [...program.modules, ...page.modules])}\n${nodeLicence()}`;
  writeFileSync(path.join(WORK, LAUNCH), launch);
  writeFileSync(path.join(OUT, 'LICENSES.txt'), licences);
  const files = program.written.filter(({ name }) => name.endsWith('.cjs'));
  const replaced = new Map([
    ['load.cjs', load],
    ['threads.cjs', threads],
  ]);
  // What is kept is compiled of the files in dist/, and V8 tells a text only by its length.
  for (const { name, text } of files)
    if (readFileSync(path.join(PROJECT, 'dist', 'program', name), 'utf8') !== text)
      throw new Error(`dist/program/${name} is not what the sources say: npm run build`);
  return {
    ...Object.fromEntries(
      files.map(({ name, text }) => asset(name, Buffer.from(replaced.get(name) ?? text, 'latin1'))),
    ),
    'LICENSES.txt': Buffer.from(licences),
    [PAGE_FILE]: packedText(partsText(page)),
  };
}

/** What V8 compiled of the program on a target's own Node, where that runs here. */
function compiledAssets(target: Target): Assets {
  const compiled = compiledFor(PROJECT, target, path.join(WORK, target.name));
  if (compiled === null) {
    process.stdout.write(`${target.name} does not run here: made without compiled code, it starts later\n`);
    return {};
  }
  return Object.fromEntries([...compiled].map(([name, bytes]) => asset(`compiled/${name}`, bytes)));
}

function asset(name: string, bytes: Buffer): readonly [name: string, bytes: Buffer] {
  return AT_ONCE.test(name) ? [name, bytes] : [`${name}${PACKED}`, packed(bytes)];
}

/** Assets and what starts the program as what Node finds in its own executable; only the Node that is to run it can prepare it. */
function prepared(assets: Assets): Buffer {
  const settings = {
    main: LAUNCH,
    output: 'dayie.blob',
    disableExperimentalSEAWarning: true,
    useCodeCache: false,
    assets: Object.fromEntries(
      Object.entries(assets).map(([name, bytes], index) => {
        const file = `asset-${index}`;
        writeFileSync(path.join(WORK, file), bytes);
        return [name, file];
      }),
    ),
  };
  writeFileSync(path.join(WORK, 'sea.json'), JSON.stringify(settings));
  execFileSync(binaryOf(PROJECT, hostTarget()), ['--experimental-sea-config', 'sea.json'], {
    cwd: WORK,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return readFileSync(path.join(WORK, 'dayie.blob'));
}

/** Of the packages with Node's binary only those for Linux carry its licence. */
function nodeLicence(): string {
  const [linux] = targetsNamed(['linux-x64']);
  if (linux === undefined) throw new Error('there is no target linux-x64');
  const text = readFileSync(path.join(runtimeOf(PROJECT, linux), 'LICENSE'), 'utf8');
  return ['='.repeat(80), `Node.js ${NODE_VERSION}`, '='.repeat(80), '', text].join('\n');
}

async function inject(file: string, blob: Buffer): Promise<void> {
  const { inject: injectInto } = await import('postject');
  await injectInto(file, RESOURCE, blob, { sentinelFuse: FUSE });
}
