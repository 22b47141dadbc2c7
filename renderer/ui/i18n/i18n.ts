import { createInstance, type i18n } from 'i18next';
import en from './en.json';
import es from './es.json';

export type Language = 'en' | 'es';

/**
 * Both catalogues are in the bundle, so the first paint already has its words. Placeholders are single-braced, as the
 * final copy of the reference writes them; React escapes, so i18next must not.
 */
export function createI18n(): i18n {
  const instance = createInstance();
  void instance.init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en }, es: { translation: es } },
    interpolation: { prefix: '{', suffix: '}', escapeValue: false, skipOnVariables: true },
    initAsync: false,
  });
  return instance;
}
