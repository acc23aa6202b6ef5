import { beforeEach, describe, expect, it } from 'vitest';
import { CallReason } from '../../../contract/desk.ts';
import { callReasonWords } from '../../../officer/desk/ticket-words.ts';
import { locale } from '../../../ui/locale.svelte.ts';

const reasons = CallReason.shape.because.options;

function said(because: (typeof reasons)[number], overtook: number): string {
  return callReasonWords({ because, overtook, waitedMs: 60_000, careNeed: 'ill' });
}

describe.each([
  { language: 'zh-CN', passed: '这一批比 7 批排在前面的先叫。' },
  { language: 'en', passed: ' It was called ahead of 7 further up the line.' },
] as const)('why this one, in $language', ({ language, passed }) => {
  beforeEach(() => {
    locale.language = language;
  });

  it.each(reasons)('[A4.8] names how many were passed: %s', (because) => {
    expect(said(because, 7)).toMatch(new RegExp(`^(为什么是这一号：|Why this one: ).*[。.]${passed}$`));
  });

  it.each(reasons)('[A4.8] names no number when nobody was passed: %s', (because) => {
    expect(said(because, 0)).toMatch(/^(为什么是这一号：|Why this one: )\D*$/);
  });
});
