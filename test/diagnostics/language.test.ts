import { describe, expect, it } from 'vitest';
import { resolveLanguage } from '../../src/diagnostics/language.ts';

describe('the language of a run', () => {
  it.each([
    ['the option', { flag: 'en', env: 'zh', locale: 'zh-CN' }, 'en'],
    ['the environment', { flag: undefined, env: 'zh', locale: 'en-GB' }, 'zh'],
    ['a Chinese system', { flag: undefined, env: undefined, locale: 'zh_CN.UTF-8' }, 'zh'],
    ['a Chinese system in capitals', { flag: undefined, env: undefined, locale: 'ZH-Hans' }, 'zh'],
    ['another system', { flag: undefined, env: undefined, locale: 'de-DE' }, 'en'],
    ['no system language at all', { flag: undefined, env: undefined, locale: undefined }, 'en'],
  ] as const)('is that of %s', (_, sources, expected) => {
    expect(resolveLanguage(sources)).toBe(expected);
  });

  it('passes over a language that dayie does not speak', () => {
    expect(resolveLanguage({ flag: 'fr', env: 'de', locale: 'zh-CN' })).toBe('zh');
  });
});
