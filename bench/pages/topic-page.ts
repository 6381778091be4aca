import { type GoldPage, goldFolder } from '../../scripts/calibration/gold';
import type { BenchPage } from './folder';

/** A page on the topic with about so many words, made of pages of our corpus. */
export function topicPage(words: number): BenchPage {
  const pages = [...goldFolder('tests/fixtures/corpus').values()].flat();
  const paragraphs: string[] = [];
  let written = 0;
  for (const page of pages.filter(isNews)) {
    for (const sentences of page.paragraphs) {
      const text = sentences.map(({ t }) => t).join(' ');
      paragraphs.push(`<p>${escaped(text)}</p>`);
      written += text.split(' ').length;
    }
    if (written >= words) break;
  }
  return {
    name: `${words} words on the topic`,
    html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Putin proposes a cyber truce</title><meta property="article:published_time" content="2020-09-26"><body>${paragraphs.join('\n')}`,
  };
}

function isNews({ kind, genre }: GoldPage): boolean {
  return kind === 'positive' && genre !== 'voices';
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
