import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const rules = [...readFileSync('docs/behaviour.md', 'utf8').matchAll(/^- \*\*([A-Z]\d+\.\d+)\*\*/gm)].map(
  ([, rule]) => rule,
);

const titles = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(`tests/${name}`, 'utf8'))
  .join('\n');

const cited = new Set([...titles.matchAll(/\[([A-Z]\d+\.\d+)\]/g)].map(([, rule]) => rule));

describe('docs/behaviour.md', () => {
  it('has no rule that no test cites', () => {
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter((rule) => !cited.has(rule))).toEqual([]);
  });

  it('has every rule that a test cites', () => {
    expect([...cited].filter((rule) => !rules.includes(rule))).toEqual([]);
  });

  it('gives no number twice', () => {
    expect(rules.filter((rule, at) => rules.indexOf(rule) !== at)).toEqual([]);
  });
});
