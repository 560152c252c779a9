import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { offlinePage } from '../../src/formats/offline-page.ts';

const page = offlinePage({
  title: '自检 <b>',
  withoutScript: 'a & b',
  style: 'p { color: red; }',
  script: 'run("</script><!--", /<!--/u);',
  data: { unit: '</script><script>alert(1)</script>', note: '<!--' },
});

describe('An offline page', () => {
  it('lets its own script and style run and nothing else, by their hashes', () => {
    const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(page) ?? [];
    const scripts = [...page.matchAll(/<script>(.*?)<\/script>/gs)].map(([, code = '']) => code);
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(page) ?? [];
    const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
    expect(scripts).toHaveLength(1);
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src 'sha256-${hash(scripts[0] ?? '')}'`,
      `style-src 'sha256-${hash(style)}'`,
      'worker-src blob:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('keeps what its script and its data say of tags from ending them', () => {
    expect(page.match(/<\/script>/g)).toHaveLength(2);
    expect(page).not.toContain('<!--');
    expect(page).toContain(String.raw`run("\x3c/script>\x3c!--", /\x3c!--/u);`);
    const [, data = ''] = /type="application\/json">(.*?)<\/script>/s.exec(page) ?? [];
    expect(JSON.parse(data)).toEqual({ unit: '</script><script>alert(1)</script>', note: '<!--' });
  });

  it('shows its title as a text', () => {
    expect(page).toContain('<title>自检 &lt;b&gt;</title>');
    expect(page).toContain('<noscript>a &amp; b</noscript>');
  });
});
