import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bundlePage } from '../../scripts/bundle/build.ts';
import { PROJECT } from '../support/cli.ts';

const Parts = z.object({ script: z.string(), style: z.string() });
const { script, style } = Parts.parse(
  JSON.parse(brotliDecompressSync(readFileSync(path.join(PROJECT, 'dist', 'page.json.br'))).toString('utf8')),
);

describe('The script of the self-check page', () => {
  it('is written as every browser since 2020 reads it, regular expressions and all', () => {
    expect(() => parse(script, { ecmaVersion: 2020, sourceType: 'script' })).not.toThrow();
    // The test sees what came later.
    for (const later of ['a ??= 1', 'class A { b = 1 }', '/a/v', '/a/d', 'await 1'])
      expect(() => parse(later, { ecmaVersion: 2020, sourceType: 'script' }), later).toThrow();
  });

  it('asks for nothing on the network, and its style for nothing either', () => {
    expect(script).not.toMatch(/\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bimport\(/);
    expect(script).not.toMatch(/[^\w.$]fetch\(/);
    expect(style).not.toMatch(/url\(|@import/);
  });

  it('is the same each time it is made, and under half of what a page may have', async () => {
    const again = await bundlePage(PROJECT);
    expect(again.script === script && again.style === style).toBe(true);
    expect(script.length).toBeLessThan(1_700_000);
  });
});
