import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from './launch';

type Catalogue = { readonly [key: string]: string | Catalogue };

function sentencesOf(language: 'en' | 'es'): ReadonlyMap<string, string> {
  const file = join(root, 'renderer', 'ui', 'i18n', `${language}.json`);
  const sentences = new Map<string, string>();
  const collect = (catalogue: Catalogue, path: string): void => {
    for (const [key, value] of Object.entries(catalogue)) {
      if (typeof value === 'string') sentences.set(`${path}${key}`, value);
      else collect(value, `${path}${key}.`);
    }
  };
  collect(JSON.parse(readFileSync(file, 'utf8')) as Catalogue, '');
  return sentences;
}

/** Every English sentence that reads differently in Spanish. Those with a name or a number in them are left to others. */
function englishOnly(): readonly string[] {
  const spanish = sentencesOf('es');
  const anySpanish = new Set(spanish.values());
  return [...sentencesOf('en')]
    .filter(([key, sentence]) => spanish.get(key) !== sentence && !sentence.includes('{') && !anySpanish.has(sentence))
    .map(([, sentence]) => sentence);
}

/** What a person or a screen reader is told on this page, word for word. */
async function everythingSaid(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const said: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) said.push(texts.currentNode.nodeValue ?? '');
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [aria-valuetext]')) {
      for (const name of ['aria-label', 'placeholder', 'title', 'aria-valuetext']) {
        said.push(element.getAttribute(name) ?? '');
      }
    }
    return said.map(text => text.trim()).filter(text => text !== '');
  });
}

/** English words that were left over on a page that should have none. */
export async function englishLeftOn(page: Page): Promise<readonly string[]> {
  const english = new Set(englishOnly());
  return (await everythingSaid(page)).filter(text => english.has(text));
}
