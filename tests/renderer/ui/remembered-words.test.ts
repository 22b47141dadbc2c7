import { expect, it } from 'vitest';
import { createI18n } from '../../../renderer/ui/i18n/i18n';
import { rememberedWords } from '../../../renderer/ui/remembered-words';

function aTongue(language: 'en' | 'es') {
  const i18n = createI18n();
  const asked: unknown[] = [];
  const t = new Proxy(i18n.getFixedT(language), {
    apply: (target, self, args: readonly unknown[]): unknown => {
      asked.push(args);
      return Reflect.apply(target, self, args);
    },
  });
  return { t: rememberedWords(t), asked };
}

it('finds a sentence once, in its language', () => {
  const { t, asked } = aTongue('es');
  expect([t('nav.sales'), t('nav.sales'), t('nav.register')]).toEqual([
    'Ventas',
    'Ventas',
    aTongue('es').t('nav.register'),
  ]);
  expect(asked).toEqual([['nav.sales'], ['nav.register']]);
  expect(aTongue('en').t('nav.sales')).toBe('Sales');
});

it('puts figures into a sentence anew each time', () => {
  const { t, asked } = aTongue('en');
  expect([
    t('register.items', { count: 1 }),
    t('register.items', { count: 2 }),
    t('register.items', { count: 1 }),
  ]).toEqual([1, 2, 1].map(count => createI18n().getFixedT('en')('register.items', { count })));
  expect(asked).toHaveLength(3);
});
