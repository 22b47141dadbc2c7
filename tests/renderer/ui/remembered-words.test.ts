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

it('finds a sentence with a small count once for each count', () => {
  const { t, asked } = aTongue('en');
  expect([1, 2, 1, 0].map(count => t('register.items', { count }))).toEqual(
    [1, 2, 1, 0].map(count => createI18n().getFixedT('en')('register.items', { count })),
  );
  expect(asked).toEqual([1, 2, 0].map(count => ['register.items', { count }]));
});

it('puts every other figure, and what may name a person, into a sentence anew each time', () => {
  const { t, asked } = aTongue('en');
  const sentences = [
    ['register.items', { count: 100 }],
    ['register.items', { count: -1 }],
    ['register.keepPatient', { name: 'Ana Ruiz' }],
    ['mmur.endsSoon', { count: 2, date: 'Jan 31, 2027' }],
  ] as const;
  const plain = createI18n().getFixedT('en');
  for (const [key, figures] of [...sentences, ...sentences]) expect(t(key, figures)).toBe(plain(key, figures));
  expect(asked).toEqual([...sentences, ...sentences]);
});
