import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useWords } from '../../../renderer/ui/words';
import { show, wordsIn } from '../support/render';

function Speaker() {
  const { t, format, language } = useWords();
  return <p>{`${language}: ${t('nav.sales')} ${format.money(100)}`}</p>;
}

it('gives sentences and formats in the language of the app', () => {
  show(<Speaker />, 'es');
  expect(screen.getByText('es: Ventas $1.00')).toBeTruthy();
  expect(wordsIn('en').t('nav.sales')).toBe('Sales');
});

it('stops a component that stands outside', () => {
  expect(() => render(<Speaker />)).toThrow('useWords needs a WordsProvider above it');
});
