import { expect, it } from 'vitest';
import { createI18n } from '../../../../renderer/ui/i18n/i18n';

it('speaks both languages from the start, with single-braced placeholders and plurals', () => {
  const i18n = createI18n();
  const en = i18n.getFixedT('en');
  const es = i18n.getFixedT('es');
  expect([
    en('register.lineNamed', { number: 2, name: 'Gummies' }),
    es('register.lineNamed', { number: 2, name: 'Gomitas' }),
    en('shell.queue', { count: 1 }),
    en('shell.queue', { count: 3 }),
    es('shell.queue', { count: 3 }),
  ]).toEqual(['Line 2, Gummies:', 'Línea 2, Gomitas:', '1 sale to send', '3 sales to send', '3 ventas por enviar']);
});

it('leaves what a value contains alone', () => {
  const t = createI18n().getFixedT('en');
  expect(t('refusal.UNMAPPED_STATE_ERROR', { text: '<b>$t(app.name) {route}</b>' })).toBe(
    'The state said: <b>$t(app.name) {route}</b>',
  );
});
