import { CSPProvider } from '@base-ui/react/csp-provider';
import { type RenderResult, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { createI18n, type Language } from '../../../renderer/ui/i18n/i18n';
import { useWords, type Words, WordsProvider } from '../../../renderer/ui/words';

/** Draws something as the app would: with words, a store clock, and no style elements. */
export function show(ui: ReactNode, language: Language = 'en'): RenderResult & { readonly user: UserEvent } {
  const i18n = createI18n();
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <CSPProvider disableStyleElements>
      <WordsProvider i18n={i18n} language={language} zone="America/New_York">
        {children}
      </WordsProvider>
    </CSPProvider>
  );
  return Object.assign(render(ui, { wrapper }), { user: userEvent.setup() });
}

/** The words themselves, for functions that take them. */
export function wordsIn(language: Language): Words {
  const seen: Words[] = [];
  function Listener() {
    seen.push(useWords());
    return null;
  }
  const { unmount } = show(<Listener />, language);
  unmount();
  const words = seen[0];
  if (words === undefined) throw new Error('no words were provided');
  return words;
}
