import type { i18n, TFunction } from 'i18next';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { createFormat, type Format } from './format';
import type { Language } from './i18n/i18n';
import { rememberedWords } from './remembered-words';

export type Words = { readonly t: TFunction; readonly format: Format; readonly language: Language };

const WordsContext = createContext<Words | null>(null);

type Props = {
  readonly i18n: i18n;
  readonly language: Language;
  readonly zone: string;
  readonly children: ReactNode;
};

/** Sentences and formats of one language and one store clock, for everything below. */
export function WordsProvider({ i18n, language, zone, children }: Props) {
  const words = useMemo(() => {
    const t = rememberedWords(i18n.getFixedT(language));
    return { t, language, format: createFormat(t, language, zone) };
  }, [i18n, language, zone]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('useWords needs a WordsProvider above it');
  return words;
}
